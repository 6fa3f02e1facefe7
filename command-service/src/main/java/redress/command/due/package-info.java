/**
 * What happens by itself when a time has come: a promise breaks, an archived root cause counts again, customers are kept no
 * longer. The timers stand in the database beside the events and are set in the same transaction, so none is lost, whatever
 * was down meanwhile.
 */
@NullMarked
package redress.command.due;

import org.jspecify.annotations.NullMarked;
