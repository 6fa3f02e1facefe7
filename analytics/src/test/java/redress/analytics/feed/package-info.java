@NullMarked
package redress.analytics.feed;

import org.jspecify.annotations.NullMarked;
