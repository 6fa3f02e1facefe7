@NullMarked
package redress.analytics.study;

import org.jspecify.annotations.NullMarked;
