/**
 * The servers as they stand in production: behind TLS and asking everybody for a password. For tests of how the platform
 * gets in; what the platform embeds asks nobody and listens on one machine only.
 */
@NullMarked
package redress.embedded.guarded;

import org.jspecify.annotations.NullMarked;
