/** Turns narratives into vectors, so that complaints that mean the same lie close together. */
@NullMarked
package redress.analytics.embedding;

import org.jspecify.annotations.NullMarked;
