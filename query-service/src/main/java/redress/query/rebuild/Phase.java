package redress.query.rebuild;

import java.util.Locale;

/** What a rebuild is busy with. */
enum Phase {
    PREPARING,
    /** Events through the projections, from the first on. */
    REPLAYING,
    /** What analytics last said about every complaint. */
    GROUPING,
    /** Until the live indices are not behind by more than the feed takes at once. */
    WAITING,
    COMPARING,
    /** The feed stops between two batches, what differed is looked at again; until nothing differs or it lasts. */
    SETTLING,
    ENDED;

    String logicalName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
