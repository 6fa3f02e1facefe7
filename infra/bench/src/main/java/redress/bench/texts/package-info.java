/**
 * Measures the embedding of texts beside the bare model, and the clustering of their vectors beside other clusterings of
 * the same: HDBSCAN (Tribuo) and Lingo (Carrot2).
 */
@NullMarked
package redress.bench.texts;

import org.jspecify.annotations.NullMarked;
