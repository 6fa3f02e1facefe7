/**
 * Clocks: by when the company owes a customer an acknowledgement, a first answer and the final one. Plans of clocks count
 * in hours, calendar days or business days of a calendar with a time zone and public holidays; every plan has a version.
 */
@NullMarked
package redress.command.clock;

import org.jspecify.annotations.NullMarked;
