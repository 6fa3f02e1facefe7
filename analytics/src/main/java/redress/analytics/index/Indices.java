package redress.analytics.index;

import java.util.List;
import java.util.stream.Stream;

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

    /** Those that stay empty until their calculators come; dashboards may ask for them already. */
    private static final List<String> LATER = List.of("recovery-scores", "claims-audit");

    private static final List<String> IN_USE = List.of(
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
            SURGES);

    private Indices() {}

    static List<String> own() {
        return Stream.concat(IN_USE.stream(), LATER.stream()).toList();
    }

    /** The name of its template's file: indices without a mapping of their own share one. */
    static String template(String alias) {
        return LATER.contains(alias) ? "later" : alias;
    }
}
