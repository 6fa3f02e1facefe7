package redress.command.receipt;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an intake record stands in the books.
 *
 * @param position the same at every delivery
 * @param batch the intake batch it belongs to
 * @param record its CloudEvents id
 * @param redrives number of the rejected record that it corrects, if it does
 * @param own its own position, where it is booked in the place of the rejected record
 */
public record Place(
        String position,
        @Nullable String batch,
        @Nullable String record,
        @Nullable Long redrives,
        @Nullable String own) {

    public static Place of(String position, @Nullable String batch, @Nullable String record) {
        return new Place(position, batch, record, null, null);
    }

    /** A place for what came over HTTP. */
    public static Place http() {
        return of("http@" + UUID.randomUUID(), null, null);
    }

    public Place redriving(@Nullable Long rejected) {
        return new Place(position, batch, record, rejected, null);
    }

    /** The place of the rejected record that it corrects: the books hold one row for both. */
    public Place takenFrom(Original rejected) {
        return new Place(rejected.position(), rejected.batch(), rejected.record(), redrives, position);
    }

    /** Its own, as if it corrected nothing; outside of any batch, which counts the corrected record already. */
    public Place alone() {
        return of(own == null ? position : own, null, record);
    }

    /** Whether it stands in for a rejected record. */
    public boolean isTaken() {
        return own != null;
    }
}
