/**
 * The audit of the books: what the trade says, with its standing, beside what this company's own data say, with interval and method.
 * Reads results that are handed in, writes nothing.
 */
@NullMarked
package redress.analytics.claims;

import org.jspecify.annotations.NullMarked;
