/** That scores are true themselves. */
@NullMarked
package redress.bench.truth;

import org.jspecify.annotations.NullMarked;
