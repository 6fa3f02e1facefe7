@NullMarked
package redress.analytics.regrouping;

import org.jspecify.annotations.NullMarked;
