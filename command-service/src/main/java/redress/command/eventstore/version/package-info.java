/**
 * Brings stored events to their newest version, wherever they are read: into aggregates, onto topics and into replay
 * feeds. What is stored is never changed; nobody but this package ever sees an old version.
 */
@NullMarked
package redress.command.eventstore.version;

import org.jspecify.annotations.NullMarked;
