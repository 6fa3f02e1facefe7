package redress.simulation;

/**
 * How many records of each kind a history holds: one duplicate in a hundred, one malformed in four hundred or so.
 *
 * @param reports of exposure, of who was affected and of who left; those of the aftercare are not among them
 */
public record Counts(int distinct, int duplicates, int malformed, int reports) {

    static Counts of(int complaints, int reports) {
        return new Counts(complaints, Math.max(1, complaints / 100), Math.max(4, complaints / 400), reports);
    }

    /** All of them. */
    public long records() {
        return (long) distinct + duplicates + malformed + reports;
    }
}
