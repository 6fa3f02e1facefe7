/**
 * From what is known of complaints, exposures and fixes to what can be said of them: which periods are compared, what is counted
 * in each, and which method answers. Reads facts that are handed in, writes nothing.
 */
@NullMarked
package redress.analytics.study;

import org.jspecify.annotations.NullMarked;
