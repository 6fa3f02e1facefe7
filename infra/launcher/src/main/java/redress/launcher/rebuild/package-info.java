/** Rebuilding the indices of a running platform: asks for it, shows how far it is, and how old and new compare. */
@NullMarked
package redress.launcher.rebuild;

import org.jspecify.annotations.NullMarked;
