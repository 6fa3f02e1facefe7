package redress.analytics.index;

import java.time.Instant;
import java.util.Map;

/**
 * What a complaint said, and its vector.
 *
 * @param complaint its id
 * @param at when it was lodged
 * @param vector of unit length
 * @param attributes name to value
 */
public record EmbeddedText(String complaint, Instant at, float[] vector, String text, Map<String, String> attributes) {

    /** Says nothing of the text, which is personal. */
    @Override
    public String toString() {
        return "EmbeddedText[" + complaint + "]";
    }
}
