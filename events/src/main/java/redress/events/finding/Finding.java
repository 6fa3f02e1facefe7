package redress.events.finding;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redress.events.ComplaintId;
import redress.events.EventType;
import redress.events.FixId;
import redress.events.RootCauseId;

/** Something analytics found. It decides nothing: the command side or a person does. */
public sealed interface Finding {

    /** When it was found. */
    Instant at();

    /** The aggregate it is about; the key on the topic, so findings about one aggregate stay in order. */
    String subject();

    /** The complaints of a cluster seem to share a cause. The command side records it as a suspected root cause. */
    @EventType("redress.finding.cause-suspected.v1")
    record CauseSuspected(RootCauseId rootCause, Instant at, Suspicion suspicion) implements Finding {
        @Override
        public String subject() {
            return rootCause.toString();
        }
    }

    /**
     * A complaint belongs to a cluster, and by it to a root cause. A later version replaces an earlier one.
     *
     * @param version grows with each statement about this complaint; the read side keeps the highest
     * @param cluster absent while the complaint is unlike everything seen so far
     * @param clusterLabel the cluster's words
     * @param rootCause absent while no cause is suspected behind the cluster
     * @param rootCauseName what people see: the confirmed name, or the label while it is only suspected
     * @param confidence 0 to 1
     * @param method who or what chose the root cause: {@code cluster}, {@code person} for what was decided about this very
     *     complaint, or a way of learning from such decisions with its version, such as {@code learned-v1}; absent in what
     *     was found before there was learning: {@code cluster}
     */
    @EventType("redress.finding.complaint-grouped.v1")
    record ComplaintGrouped(
            ComplaintId complaint,
            Instant at,
            String clustering,
            long version,
            @Nullable String cluster,
            @Nullable String clusterLabel,
            @Nullable RootCauseId rootCause,
            @Nullable String rootCauseName,
            double confidence,
            @Nullable String method)
            implements Finding {
        @Override
        public String subject() {
            return complaint.toString();
        }
    }

    /** The effect of a deployed fix was measured. The command side records it and moves the root cause on. */
    @EventType("redress.finding.fix-effect-measured.v1")
    record FixEffectMeasured(RootCauseId rootCause, Instant at, FixEffect effect) implements Finding {
        @Override
        public String subject() {
            return rootCause.toString();
        }
    }

    /**
     * Complaints of a fixed root cause came again. The command side looks up each of them: only a failure after the fix's
     * effective time and inside its scope can open a new episode.
     */
    @EventType("redress.finding.regression-suspected.v1")
    record RegressionSuspected(RootCauseId rootCause, Instant at, FixId fix, List<ComplaintId> complaints)
            implements Finding {
        @Override
        public String subject() {
            return rootCause.toString();
        }
    }
}
