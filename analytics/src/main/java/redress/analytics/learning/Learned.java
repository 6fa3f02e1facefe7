package redress.analytics.learning;

import redress.events.RootCauseId;

/**
 * The root cause that a complaint seems to belong to by what people decided about similar ones.
 *
 * @param confidence 0.5 to 1: what is left when the other causes with examples have had their share
 */
public record Learned(RootCauseId cause, double confidence) {

    /** Names this way of learning wherever its statements are kept; other figures or formulas are another version. */
    public static final String METHOD = "learned-v1";
}
