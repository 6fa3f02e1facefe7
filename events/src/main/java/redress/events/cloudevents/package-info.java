/** CloudEvents 1.0 in JSON: written in binary mode, read in binary and structured mode. */
@NullMarked
package redress.events.cloudevents;

import org.jspecify.annotations.NullMarked;
