/** The running platform as the launcher asks it: over HTTP, with the logins of the data directory. */
@NullMarked
package redress.launcher.api;

import org.jspecify.annotations.NullMarked;
