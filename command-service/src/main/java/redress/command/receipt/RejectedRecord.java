package redress.command.receipt;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.command.input.Fault;

/**
 * A record that was rejected, as it came.
 *
 * @param source who sent it, as far as that could be read
 * @param type its CloudEvents type, as far as that could be read
 * @param report whether its type is that of a report
 * @param faults at least one
 */
public record RejectedRecord(
        Place place,
        @Nullable String source,
        @Nullable String type,
        boolean report,
        byte @Nullable [] key,
        Map<String, byte[]> headers,
        byte @Nullable [] value,
        List<Fault> faults) {

    /** Header of an intake record: number of the rejected record that it corrects. */
    public static final String REDRIVES = "redress-redrives";

    public Fault fault() {
        return faults.getFirst();
    }

    public RejectedRecord at(Place other) {
        return new RejectedRecord(other, source, type, report, key, headers, value, faults);
    }

    public Receipt receipt() {
        return new Receipt(place, Receipt.Outcome.REJECTED, null, report, fault());
    }

    /** Says nothing of the content, which may be personal. */
    @Override
    public String toString() {
        return place.position();
    }
}
