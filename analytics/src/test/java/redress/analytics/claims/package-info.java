@NullMarked
package redress.analytics.claims;

import org.jspecify.annotations.NullMarked;
