/**
 * Runs the studies over what is known by now and tells what they found: effects of fixes and regressions as findings, everything
 * else as documents.
 */
@NullMarked
package redress.analytics.studies;

import org.jspecify.annotations.NullMarked;
