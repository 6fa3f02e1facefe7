/** What the intake takes for an account of a complaint, and what it says about everything else. */
@NullMarked
package redress.command.account;

import org.jspecify.annotations.NullMarked;
