/**
 * The log of who was refused and who read personal data. Writes to the logger {@code redress.audit}, which operators can
 * send wherever they keep such things.
 */
@NullMarked
package redress.identity.audit;

import org.jspecify.annotations.NullMarked;
