/** Turns what another system says into the account of a complaint or a report, or says precisely why it cannot. */
@NullMarked
package redress.command.account;

import org.jspecify.annotations.NullMarked;
