package redress.query.figure;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A figure and since when it is known.
 *
 * @param at the day that it is about, UTC; of estimates the day as of which they are made, of effects of fixes when the fix took
 *     effect, of surges the Monday of the week
 * @param product of complaints, absent for root causes
 * @param value complaints (of surges those of the week), silent customers, customers expected to be lost, or the ratio of complaint
 *     rates after and before a fix; absent where there was not enough data
 * @param lower and {@code upper} end of a 95 % interval; absent for what is counted
 * @param exposure of complaints, as far as it is known
 * @param rate complaints per exposure
 * @param partial whether the day was not over
 * @param method of an estimate
 * @param standing how good it is
 * @param knownFrom since when it was known like this
 * @param knownUntil absent if it still is
 * @param said effects of fixes and surges as they were said, with what they rest on; absent of all others
 */
public record Figure(
        String figure,
        Instant at,
        @Nullable String product,
        @Nullable String rootCauseId,
        @Nullable String rootCause,
        @Nullable Double value,
        @Nullable Double lower,
        @Nullable Double upper,
        @Nullable Double exposure,
        @Nullable Double rate,
        @Nullable Boolean partial,
        @Nullable String method,
        @Nullable String standing,
        @Nullable Instant knownFrom,
        @Nullable Instant knownUntil,
        @Nullable ObjectNode said) {

    /** What can be asked for. */
    public enum Kind {
        COMPLAINTS,
        SILENT_CUSTOMERS,
        EXPECTED_LOSS,
        FIX_EFFECTS,
        SURGES;

        /** As parameters name it, {@code silent-customers}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The one that parameters name so. */
        public static Optional<Kind> named(@Nullable String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst();
        }

        /** All of them, as parameters name them. */
        public static List<String> words() {
            return Arrays.stream(values()).map(Kind::word).toList();
        }
    }

    /** A page of them. */
    public record Page(
            long total, List<Figure> items, @Nullable String next) {}
}
