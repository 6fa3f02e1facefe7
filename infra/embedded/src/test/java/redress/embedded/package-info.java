@NullMarked
package redress.embedded;

import org.jspecify.annotations.NullMarked;
