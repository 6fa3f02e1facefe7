/** Compares indices that were built anew with the live ones, document by document. */
@NullMarked
package redress.query.rebuild.comparison;

import org.jspecify.annotations.NullMarked;
