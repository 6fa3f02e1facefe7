/** Finds which attributes stand out in a cluster, and which clusters deserve a person's judgement because of it. */
@NullMarked
package redress.analytics.attribution;

import org.jspecify.annotations.NullMarked;
