/**
 * What a complaint's document says of its recovery: contacts and silences, the six steps, promises, gestures, clocks and
 * the follow-up. Reads complaint events, writes fields of the document that hold numbers, times and fixed words.
 */
@NullMarked
package redress.query.recovery;

import org.jspecify.annotations.NullMarked;
