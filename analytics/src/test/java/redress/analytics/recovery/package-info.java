@NullMarked
package redress.analytics.recovery;

import org.jspecify.annotations.NullMarked;
