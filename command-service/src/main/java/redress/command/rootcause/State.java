package redress.command.rootcause;

/** Where a root cause stands: one word each, the same that the read side shows. */
enum State {
    SUSPECTED,
    CONFIRMED,
    UNDER_INVESTIGATION,
    FIX_PLANNED,
    /** The effect is pending, also while there is not enough data to tell. */
    FIX_DEPLOYED,
    VERIFIED,
    REDUCED,
    CLOSED,
    REJECTED,
    ACCEPTED,
    ARCHIVED,
    MERGED
}
