/**
 * The demo: a simulated business's complaints go the whole way through the platform, then its process owner decides, then
 * complaints keep coming. What is done is remembered, so that a second start goes on where the first one ended.
 */
@NullMarked
package redress.launcher.demo;

import org.jspecify.annotations.NullMarked;
