/**
 * Measures the command side: commands a second, their time on long lives and in a large store, how soon they are
 * published, and the intake. Sends commands by HTTP or has them sent by a process of the module {@code infra/bench}.
 */
@NullMarked
package redress.launcher.bench.commands;

import org.jspecify.annotations.NullMarked;
