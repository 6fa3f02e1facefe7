package redress.operations.deadletter;

import java.time.Instant;

/**
 * A record that waits to be redriven, as people see it: never its content.
 *
 * @param processor who could not handle it
 * @param sequence what has to stay in order with it: the id of its aggregate
 * @param position where the record stands
 * @param type logical name of the event, {@code unknown} if it cannot be told
 * @param reason why it was parked, or why it failed the last time it was redriven
 * @param at when it was parked
 * @param letters how many letters wait in its sequence, itself included
 */
public record DeadLetter(
        String processor, String sequence, String position, String type, String reason, Instant at, long letters) {}
