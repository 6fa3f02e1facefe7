package redress.query.recovery;

import java.util.List;
import java.util.stream.Stream;
import redress.query.index.Fields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The entries of a list in a document, each with an id that the complaint numbers, such as {@code P1}. */
record Entries(ObjectNode document, String list, String idField) {

    /** The entry with that id, made if it is not there: of what a gap has swallowed the rest is still shown. */
    ObjectNode entry(String id) {
        return all().filter(entry -> id.equals(Fields.text(entry, idField)))
                .findFirst()
                .orElseGet(() -> document.withArrayProperty(list).addObject().put(idField, id));
    }

    Stream<ObjectNode> all() {
        return document.path(list).valueStream().filter(JsonNode::isObject).map(ObjectNode.class::cast);
    }

    long in(List<String> states) {
        return all().filter(entry -> states.contains(entry.path("state").asString()))
                .count();
    }
}
