package redress.query.complaint;

import redress.privacy.AttributePolicy;
import redress.query.index.Fields;
import redress.query.recovery.Gestures;
import redress.query.recovery.Promises;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A complaint as analysts may read it: nothing of what customers or handlers wrote. The customer is a pseudonym anyway. */
final class AnalystCopy {

    private static final String SUB_CAUSE = "subCause";

    private AnalystCopy() {}

    static ObjectNode of(ObjectNode document) {
        ObjectNode copy = document.objectNode();
        copy.setAll(document);
        ArrayNode attributes = copy.putArray("attributes");
        document.path("attributes")
                .valueStream()
                .filter(attribute -> AttributePolicy.allows(attribute.asString()))
                .forEach(attributes::add);
        if (!AttributePolicy.allows(SUB_CAUSE + "=" + Fields.text(document, SUB_CAUSE))) {
            copy.remove(SUB_CAUSE);
        }
        withoutWords(copy, Promises.LIST);
        withoutWords(copy, Gestures.LIST);
        return copy.remove(Account.WORDS);
    }

    private static void withoutWords(ObjectNode copy, String list) {
        if (copy.get(list) instanceof ArrayNode entries) {
            ArrayNode silent = copy.putArray(list);
            entries.forEach(entry -> silent.add(((ObjectNode) entry).deepCopy().without("what")));
        }
    }
}
