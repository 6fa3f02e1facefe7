package redress.analytics.index;

import java.time.Instant;
import java.util.Map;

/**
 * What a complaint said, masked, and the vector of that.
 *
 * @param complaint its id
 * @param customer the pseudonym of whoever said it
 * @param at when it was lodged
 * @param vector of unit length
 * @param text as long as the beginning of the narrative it was made from
 * @param attributes name to value
 */
public record EmbeddedText(
        String complaint, String customer, Instant at, float[] vector, String text, Map<String, String> attributes) {

    /** Says nothing of the text, which is personal. */
    @Override
    public String toString() {
        return "EmbeddedText[" + complaint + "]";
    }
}
