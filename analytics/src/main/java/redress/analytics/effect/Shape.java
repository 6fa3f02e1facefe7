package redress.analytics.effect;

/** How a fix may change the course of complaints; both stand on a trend that was there before. */
public enum Shape {
    /** From one level to another. */
    STEP("step"),
    /** To another level, and from there on with another trend. */
    STEP_AND_TREND("step+trend");

    private final String word;

    Shape(String word) {
        this.word = word;
    }

    /** Stable name. */
    public String word() {
        return word;
    }
}
