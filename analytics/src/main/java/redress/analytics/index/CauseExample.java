package redress.analytics.index;

import java.time.Instant;
import redress.events.RootCauseId;

/**
 * A complaint that a person linked to a root cause. What it said is among the vectors as long as it may be known: without
 * it nothing can be learnt from the example.
 *
 * @param at when the person did
 */
public record CauseExample(String complaint, RootCauseId rootCause, Instant at) {}
