package redress.events;

import java.util.List;

/** The Kafka topics, each with the name other systems rely on. */
public final class Topics {

    public static final String INTAKE = "complaint-intake";
    public static final String INTAKE_REJECTED = "complaint-intake-rejected";
    public static final String COMPLAINT_EVENTS = "complaint-events";
    public static final String ROOT_CAUSE_EVENTS = "root-cause-events";
    public static final String REPORT_EVENTS = "report-events";
    public static final String FINDINGS = "findings";

    public static final List<String> ALL =
            List.of(INTAKE, INTAKE_REJECTED, COMPLAINT_EVENTS, ROOT_CAUSE_EVENTS, REPORT_EVENTS, FINDINGS);

    private Topics() {}
}
