package redress.simulation.text;

import org.jspecify.annotations.Nullable;

/**
 * What the customer wrote, and the outcome asked for if any.
 *
 * @param language ISO 639-1, in which it is written
 */
public record Narrative(String text, @Nullable String desiredOutcome, String language) {

    /** Says nothing of the text. */
    @Override
    public String toString() {
        return "Narrative[" + text.length() + " characters]";
    }
}
