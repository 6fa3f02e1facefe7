/**
 * Reads what happened to complaints and root causes: embeds what new complaints say, and hands people's judgements on.
 */
@NullMarked
package redress.analytics.feed;

import org.jspecify.annotations.NullMarked;
