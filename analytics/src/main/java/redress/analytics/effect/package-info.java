/** Whether complaints diminished after a fix, per exposure: exact methods and verdicts, no framework in here. */
@NullMarked
package redress.analytics.effect;

import org.jspecify.annotations.NullMarked;
