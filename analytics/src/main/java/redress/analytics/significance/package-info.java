/** What chance alone would do, for whatever looks at many things at once: attribute values of clusters, periods of causes. */
@NullMarked
package redress.analytics.significance;

import org.jspecify.annotations.NullMarked;
