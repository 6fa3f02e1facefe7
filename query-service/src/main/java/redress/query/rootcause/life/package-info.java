/**
 * The life of a root cause in its document: state, episodes, findings, fixes with their measured effects, merges and splits,
 * and the history in sentences. Reads root cause events; decides nothing, the command side does.
 */
@NullMarked
package redress.query.rootcause.life;

import org.jspecify.annotations.NullMarked;
