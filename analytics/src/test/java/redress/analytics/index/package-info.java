@NullMarked
package redress.analytics.index;

import org.jspecify.annotations.NullMarked;
