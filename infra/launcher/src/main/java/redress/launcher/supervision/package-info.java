/** Starts the parts in their order, restarts one that dies, and leaves no process behind. */
@NullMarked
package redress.launcher.supervision;

import org.jspecify.annotations.NullMarked;
