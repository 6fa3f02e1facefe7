package redress.command.receipt;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.command.input.Fault;

/**
 * A rejected record with everything that is kept of it.
 *
 * @param original as it came
 * @param corrected as it was last sent again and rejected again, if it was
 * @param faults why it was rejected, the last time
 */
public record Kept(
        Listed listed,
        byte @Nullable [] key,
        Content original,
        @Nullable Content corrected,
        List<Fault> faults) {

    /** Headers and value of a record. */
    public record Content(Map<String, byte[]> headers, byte @Nullable [] value) {
        /** Says nothing of it, it may be personal. */
        @Override
        public String toString() {
            return "Content";
        }
    }

    /** What a further correction starts from. */
    public Content latest() {
        return corrected == null ? original : corrected;
    }
}
