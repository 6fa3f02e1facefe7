package redress.analytics.index;

import java.util.List;

/** The aliases that this service writes; each stands for a versioned index. */
public final class Indices {

    public static final String VECTORS = "complaint-vectors";
    public static final String LINKS = "complaint-links";
    public static final String CLUSTERS = "clusters";
    public static final String CLUSTERINGS = "clusterings";
    /** What people decided about the causes behind clusters, so that a later clustering respects it. */
    public static final String JUDGEMENTS = "cause-judgements";

    /** What other systems reported beside complaints, for studies. */
    public static final String REPORTS = "reports";

    /** What people decided about single complaints, to learn from. */
    public static final String EXAMPLES = "cause-examples";

    public static final String SILENT_CUSTOMERS = "silent-customers";
    public static final String METRICS = "complaint-metrics-daily";
    /** What was known before of days in {@link #METRICS}: there stands only what is known now. */
    public static final String METRICS_BEFORE = "complaint-metrics-before";

    public static final String SURGES = "surges";
    /** What was said before of alarms in {@link #SURGES}. */
    public static final String SURGES_BEFORE = "surges-before";

    public static final String RECOVERY_SCORES = "recovery-scores";
    public static final String CLAIMS_AUDIT = "claims-audit";

    private static final List<String> OWN = List.of(
            VECTORS,
            LINKS,
            CLUSTERS,
            CLUSTERINGS,
            JUDGEMENTS,
            EXAMPLES,
            REPORTS,
            SILENT_CUSTOMERS,
            METRICS,
            METRICS_BEFORE,
            SURGES,
            SURGES_BEFORE,
            RECOVERY_SCORES,
            CLAIMS_AUDIT);

    private Indices() {}

    static List<String> own() {
        return OWN;
    }
}
