/**
 * The command side of Redress: takes complaints in, decides commands about complaints and root causes by their rules,
 * keeps what happened in the event store and publishes it.
 */
@NullMarked
package redress.command;

import org.jspecify.annotations.NullMarked;
