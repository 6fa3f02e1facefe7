/** How business rules are written: each one a named value in a listed policy, refusing with a sentence a person can act on. */
@NullMarked
package redress.command.rule;

import org.jspecify.annotations.NullMarked;
