/** Certificates that a test makes up, to put servers behind them. */
@NullMarked
package redress.embedded.certificate;

import org.jspecify.annotations.NullMarked;
