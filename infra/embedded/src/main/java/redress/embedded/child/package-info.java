/** How a process is put together from the folder of libraries, started, remembered, found again and ended. */
@NullMarked
package redress.embedded.child;

import org.jspecify.annotations.NullMarked;
