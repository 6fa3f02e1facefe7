package redress.analytics.surge;

/** What is looked for. */
public enum Direction {
    /** More complaints than usual. */
    RISE,
    /** Fewer than usual, as after a fix, or when customers have stopped saying it. */
    FALL
}
