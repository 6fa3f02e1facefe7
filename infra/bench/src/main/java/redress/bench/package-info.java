/**
 * Measures the command side from inside: what no client outside could tell from the cost of HTTP. Runs the whole
 * command-service in its process, sends commands on its bus, and beside it writes bare rows by the same connections.
 */
@NullMarked
package redress.bench;

import org.jspecify.annotations.NullMarked;
