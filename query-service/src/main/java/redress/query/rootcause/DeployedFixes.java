package redress.query.rootcause;

import java.util.ArrayList;
import java.util.List;
import redress.query.index.Fields;
import redress.query.index.Indices;
import redress.query.index.Write;
import tools.jackson.databind.node.ObjectNode;

/** The deployed fixes of a root cause as documents of their own, which Grafana marks on its lines. */
final class DeployedFixes {

    private DeployedFixes() {}

    static List<Write> of(ObjectNode rootCause, long version) {
        List<Write> writes = new ArrayList<>();
        String id = rootCause.path("id").asString();
        for (var fix : rootCause.path("fixes")) {
            if (fix.has("effectiveAt")) {
                String fixId = fix.path("fix").asString();
                ObjectNode document = rootCause.objectNode();
                document.set("at", fix.path("effectiveAt"));
                document.put("rootCauseId", id);
                Fields.set(document, "rootCause", Fields.text(rootCause, "name"));
                document.put("fix", fixId);
                document.set("what", fix.path("what"));
                document.putArray("tags").add("fix").add(rootCause.path("name").asString());
                writes.add(Write.of(Indices.FIXES, id + "-" + fixId, version, document));
            }
        }
        return writes;
    }
}
