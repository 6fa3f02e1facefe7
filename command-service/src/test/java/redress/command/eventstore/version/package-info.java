@NullMarked
package redress.command.eventstore.version;

import org.jspecify.annotations.NullMarked;
