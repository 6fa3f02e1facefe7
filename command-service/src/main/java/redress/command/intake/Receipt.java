package redress.command.intake;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import redress.command.input.Fault;
import redress.events.ComplaintId;

/**
 * What became of one intake record.
 *
 * @param position where it stands, the same at every delivery
 * @param batch the intake batch it belongs to
 * @param record its CloudEvents id
 * @param complaint the complaint, unless rejected
 * @param fault why it was rejected
 */
record Receipt(
        String position,
        @Nullable String batch,
        @Nullable String record,
        Outcome outcome,
        @Nullable ComplaintId complaint,
        @Nullable Fault fault) {

    enum Outcome {
        ACCEPTED,
        DUPLICATE,
        REJECTED;

        String column() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
