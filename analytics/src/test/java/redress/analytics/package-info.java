@NullMarked
package redress.analytics;

import org.jspecify.annotations.NullMarked;
