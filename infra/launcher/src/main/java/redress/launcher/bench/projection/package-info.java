/**
 * Measures the query side: how fast events that wait in {@code complaint-events} become documents, beside the same
 * documents written by bulk requests and nothing else.
 */
@NullMarked
package redress.launcher.bench.projection;

import org.jspecify.annotations.NullMarked;
