package redress.command.receipt;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import redress.command.input.Fault;

/**
 * What became of one intake record.
 *
 * @param aggregate id of the complaint or report that it begins or repeats, unless rejected
 * @param report whether it is a report, as far as that could be read
 * @param fault why it was rejected
 */
public record Receipt(
        Place place,
        Outcome outcome,
        @Nullable String aggregate,
        boolean report,
        @Nullable Fault fault) {

    /** What may become of a record. */
    public enum Outcome {
        ACCEPTED,
        DUPLICATE,
        REJECTED;

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
