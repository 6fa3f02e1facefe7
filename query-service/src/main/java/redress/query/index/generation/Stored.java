package redress.query.index.generation;

import tools.jackson.databind.node.ObjectNode;

/** A document as it lies in an index; its version grows with the events that it has taken in. */
public record Stored(String id, long version, ObjectNode document) {

    /** Says nothing of the document, which may be personal. */
    @Override
    public String toString() {
        return id + "@" + version;
    }
}
