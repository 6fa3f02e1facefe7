/** Who works in which team, and which complaints are thus a handler's to see. */
@NullMarked
package redress.identity.directory;

import org.jspecify.annotations.NullMarked;
