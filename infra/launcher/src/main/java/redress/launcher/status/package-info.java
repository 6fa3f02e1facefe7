/** How the platform is: its parts, what lags behind, and whether every accepted complaint is stored and indexed. */
@NullMarked
package redress.launcher.status;

import org.jspecify.annotations.NullMarked;
