@NullMarked
package redress.analytics.portrait;

import org.jspecify.annotations.NullMarked;
