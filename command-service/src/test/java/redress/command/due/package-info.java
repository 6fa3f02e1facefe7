@NullMarked
package redress.command.due;

import org.jspecify.annotations.NullMarked;
