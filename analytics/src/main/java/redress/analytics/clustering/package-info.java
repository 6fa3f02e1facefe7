/** Groups vectors that lie close together into clusters: the same vectors, the same clusters, whatever their order. */
@NullMarked
package redress.analytics.clustering;

import org.jspecify.annotations.NullMarked;
