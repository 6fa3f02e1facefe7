package redress.query.complaint;

import org.jspecify.annotations.Nullable;
import redress.events.complaint.ComplaintEvent.CauseAttributed;
import redress.events.finding.Finding.ComplaintGrouped;
import redress.query.index.Fields;
import tools.jackson.databind.node.ObjectNode;

/**
 * The root cause of a complaint. The algorithm's link is kept beside a person's, so that it counts again when the person
 * takes theirs back; and whom the person meant is kept beside where that root cause has been merged into.
 */
final class CauseLink {

    /** Id of the root cause that a person named. */
    static final String ATTRIBUTED_TO = "attributedTo";

    static final String ATTRIBUTED_AT = "attributedAt";
    static final String ROOT_CAUSE_ID = "rootCauseId";

    private static final String ATTRIBUTED_NAME = "attributedName";
    private static final String ATTRIBUTED_BY = "attributedBy";
    private static final String CONFIDENCE = "confidence";
    private static final String GROUPED_TO = "groupedTo";
    private static final String GROUPED_NAME = "groupedName";
    private static final String GROUPED_CONFIDENCE = "groupedConfidence";

    private CauseLink() {}

    static void attributed(ObjectNode document, CauseAttributed event, String actor) {
        document.put(ATTRIBUTED_TO, event.rootCause().toString());
        document.put(ATTRIBUTED_NAME, event.rootCauseName());
        document.put(ATTRIBUTED_BY, actor);
        Fields.set(document, ATTRIBUTED_AT, event.at());
        link(document, event.rootCause().toString(), event.rootCauseName());
        document.put(CONFIDENCE, event.confidence() == null ? 1.0 : event.confidence());
    }

    static void withdrawn(ObjectNode document) {
        document.remove(ATTRIBUTED_TO);
        document.remove(ATTRIBUTED_NAME);
        document.remove(ATTRIBUTED_BY);
        document.remove(ATTRIBUTED_AT);
        linkAsGrouped(document);
    }

    /** The highest version counts. A root cause that a person has attributed stays. */
    static void group(ObjectNode document, ComplaintGrouped finding) {
        if (finding.version() <= Fields.number(document, "groupedVersion", -1)) {
            return;
        }
        document.put("groupedVersion", finding.version());
        Fields.set(document, "clusterId", finding.cluster());
        Fields.set(document, "cluster", finding.clusterLabel());
        Object rootCause = finding.rootCause();
        Fields.set(document, GROUPED_TO, rootCause == null ? null : rootCause.toString());
        Fields.set(document, GROUPED_NAME, finding.rootCauseName());
        document.put(GROUPED_CONFIDENCE, finding.confidence());
        Fields.set(document, "groupedBy", finding.method());
        if (!document.has(ATTRIBUTED_BY)) {
            linkAsGrouped(document);
        }
    }

    /** Where the root cause that a person named is to be found now. */
    static void follow(ObjectNode document, String rootCause, @Nullable String name) {
        boolean unmoved = rootCause.equals(Fields.text(document, ATTRIBUTED_TO));
        link(document, rootCause, unmoved ? Fields.text(document, ATTRIBUTED_NAME) : name);
    }

    private static void link(ObjectNode document, String rootCause, @Nullable String name) {
        document.put(ROOT_CAUSE_ID, rootCause);
        Fields.set(document, "rootCause", name);
    }

    private static void linkAsGrouped(ObjectNode document) {
        Fields.set(document, ROOT_CAUSE_ID, Fields.text(document, GROUPED_TO));
        Fields.set(document, "rootCause", Fields.text(document, GROUPED_NAME));
        if (document.has(GROUPED_CONFIDENCE)) {
            document.set(CONFIDENCE, document.path(GROUPED_CONFIDENCE));
        } else {
            document.remove(CONFIDENCE);
        }
    }
}
