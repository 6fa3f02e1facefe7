@NullMarked
package redress.analytics.grouping;

import org.jspecify.annotations.NullMarked;
