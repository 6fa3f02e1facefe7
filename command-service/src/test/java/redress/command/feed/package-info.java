/** Feeds that run, and one that dies. */
@NullMarked
package redress.command.feed;

import org.jspecify.annotations.NullMarked;
