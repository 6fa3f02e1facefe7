/** Keys in the database. */
@NullMarked
package redress.command.key;

import org.jspecify.annotations.NullMarked;
