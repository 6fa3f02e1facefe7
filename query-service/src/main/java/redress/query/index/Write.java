package redress.query.index;

import tools.jackson.databind.node.ObjectNode;

/**
 * A whole document to be written.
 *
 * @param index the alias
 * @param version grows with the document; an older one never replaces a newer one
 */
public record Write(String index, String id, long version, ObjectNode document) {

    /** Says nothing of the document, which may be personal. */
    @Override
    public String toString() {
        return index + "/" + id + "@" + version;
    }
}
