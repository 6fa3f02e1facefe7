@NullMarked
package redress.identity;

import org.jspecify.annotations.NullMarked;
