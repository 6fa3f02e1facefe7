/** The parts of one platform on this machine, the directory that holds its data, and its ports. */
@NullMarked
package redress.launcher.platform;

import org.jspecify.annotations.NullMarked;
