package redress.query.index;

import redress.events.EventJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * A whole document as it goes over the wire.
 *
 * @param index the alias
 * @param version grows with the document; an older one never replaces a newer one
 */
public record Write(String index, String id, long version, byte[] json) {

    /** Takes the document as it is now; later changes of it are not seen. */
    public static Write of(String index, String id, long version, ObjectNode document) {
        return new Write(index, id, version, EventJson.MAPPER.writeValueAsBytes(document));
    }

    static String key(String index, String id) {
        return index + "/" + id;
    }

    String key() {
        return key(index, id);
    }

    /** Says nothing of the document, which may be personal. */
    @Override
    public String toString() {
        return key() + "@" + version;
    }
}
