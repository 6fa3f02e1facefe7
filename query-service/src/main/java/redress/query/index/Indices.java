package redress.query.index;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The aliases that this service writes, and those of other services that it reads. Each stands for a versioned index. */
public final class Indices {

    public static final String COMPLAINTS = "complaints";
    /** Complaints without narrative and free text: all that analysts and Grafana may read. */
    public static final String COMPLAINTS_ANALYST = "complaints-analyst";

    public static final String TIMELINE = "complaint-timeline";
    public static final String ROOT_CAUSES = "root-causes";
    public static final String FIXES = "fixes";
    public static final String FIX_EFFECTS = "fix-effects";
    /** What was said of each effect on each day that anything was said: nothing in it is ever taken back. */
    public static final String FIX_EFFECTS_DAILY = "fix-effects-daily";

    public static final String PLATFORM_HEALTH = "platform-health";

    /** Written by analytics; missing until its first clustering. */
    public static final String CLUSTERS = "clusters";

    /** Written by analytics' studies; missing until analytics has started once. */
    public static final String SILENT_CUSTOMERS = "silent-customers";

    /** Written by analytics' studies: complaints of each day and product, as they are known now. */
    public static final String METRICS = "complaint-metrics-daily";

    /** The same, as they were known before. */
    public static final String METRICS_BEFORE = "complaint-metrics-before";

    /** Written by analytics' studies: alarms of weeks, as they are said now. */
    public static final String SURGES = "surges";

    /** The same, as they were said before. */
    public static final String SURGES_BEFORE = "surges-before";

    /** Written by analytics' studies; missing until analytics has started once. */
    public static final String RECOVERY_SCORES = "recovery-scores";

    /** Written by analytics' studies; missing until analytics has started once. */
    public static final String CLAIMS_AUDIT = "claims-audit";

    /** What follows from events and findings alone, and can be built anew from them. */
    public static final List<String> PROJECTED =
            List.of(COMPLAINTS, COMPLAINTS_ANALYST, TIMELINE, ROOT_CAUSES, FIXES, FIX_EFFECTS, FIX_EFFECTS_DAILY);

    /** Their documents do not change once they are written, but for an erasure. */
    static final Set<String> WRITTEN_ONCE = Set.of(TIMELINE, PLATFORM_HEALTH);

    static final List<String> OWN =
            Stream.concat(PROJECTED.stream(), Stream.of(PLATFORM_HEALTH)).toList();

    private Indices() {}
}
