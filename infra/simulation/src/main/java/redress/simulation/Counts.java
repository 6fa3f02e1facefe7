package redress.simulation;

/** How many records of each kind a history holds: one duplicate in a hundred, one malformed in four hundred or so. */
public record Counts(int distinct, int duplicates, int malformed) {

    static Counts of(int complaints) {
        return new Counts(complaints, Math.max(1, complaints / 100), Math.max(4, complaints / 400));
    }
}
