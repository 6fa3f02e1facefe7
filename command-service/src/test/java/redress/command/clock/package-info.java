@NullMarked
package redress.command.clock;

import org.jspecify.annotations.NullMarked;
