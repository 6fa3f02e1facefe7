/**
 * The facts that studies start from: complaints and fixes as the read model has them, reports as they came. The read model is
 * read, never written.
 */
@NullMarked
package redress.analytics.index.facts;

import org.jspecify.annotations.NullMarked;
