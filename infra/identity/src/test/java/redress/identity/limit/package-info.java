@NullMarked
package redress.identity.limit;

import org.jspecify.annotations.NullMarked;
