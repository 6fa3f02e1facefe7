/**
 * Clusters all complaints again, in the background: recognises the clusters that were there before, labels all of them,
 * suspects causes behind some, and says only what has changed.
 */
@NullMarked
package redress.analytics.regrouping;

import org.jspecify.annotations.NullMarked;
