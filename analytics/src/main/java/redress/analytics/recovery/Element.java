package redress.analytics.recovery;

/** What customers want when something goes wrong (practice P1). */
public enum Element {
    EMPATHY("empathy"),
    COMMUNICATION("communication"),
    ACTION("action"),
    FAIRNESS("fairness"),
    FOLLOW_UP("followUp");

    private final String word;

    Element(String word) {
        this.word = word;
    }

    /** As a field is called. */
    public String word() {
        return word;
    }
}
