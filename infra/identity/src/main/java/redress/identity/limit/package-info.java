/** How often somebody may do something. */
@NullMarked
package redress.identity.limit;

import org.jspecify.annotations.NullMarked;
