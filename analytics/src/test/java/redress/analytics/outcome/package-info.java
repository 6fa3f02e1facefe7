@NullMarked
package redress.analytics.outcome;

import org.jspecify.annotations.NullMarked;
