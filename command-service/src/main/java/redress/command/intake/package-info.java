/**
 * Takes complaints in: reads {@code complaint-intake}, lodges what is fit, hands what is not to
 * {@code complaint-intake-rejected}, and accounts for every single record. Lodging by HTTP goes the same way.
 */
@NullMarked
package redress.command.intake;

import org.jspecify.annotations.NullMarked;
