/**
 * What becomes of a record that a processor can never handle: it is parked as a dead letter together with everything
 * later of its aggregate, the rest flows on, and it is redriven in order once its cause is gone. An outage is no reason
 * to park anything.
 */
@NullMarked
package redress.operations.deadletter;

import org.jspecify.annotations.NullMarked;
