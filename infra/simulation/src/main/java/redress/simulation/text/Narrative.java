package redress.simulation.text;

import org.jspecify.annotations.Nullable;

/** What the customer wrote, and the outcome asked for if any. */
public record Narrative(String text, @Nullable String desiredOutcome) {

    /** Says nothing of the text. */
    @Override
    public String toString() {
        return "Narrative[" + text.length() + " characters]";
    }
}
