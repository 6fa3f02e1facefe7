/**
 * What a decision about one root cause asks of others: merging, unmerging and splitting write to two of them in one
 * transaction, and a regression is judged by what complaints say.
 */
@NullMarked
package redress.command.coordination;

import org.jspecify.annotations.NullMarked;
