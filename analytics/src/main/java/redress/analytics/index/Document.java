package redress.analytics.index;

import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import redress.events.EventJson;

/** A document in the form in which it goes over the wire; writing the same one again changes nothing. */
public record Document(String index, String id, byte[] json) {

    private static final int LONGEST_ID = 512;

    public static Document of(String index, String id, Object content) {
        return new Document(index, id, EventJson.MAPPER.writeValueAsBytes(content));
    }

    /** An id that says what it is of; where that is longer than Elasticsearch takes, an id made of it. */
    public static String idOf(String what) {
        byte[] bytes = what.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= LONGEST_ID ? what : UUID.nameUUIDFromBytes(bytes).toString();
    }

    BulkOperation operation() {
        return BulkOperation.of(op ->
                op.index(i -> i.index(index).id(id).document(BinaryData.of(json, ContentType.APPLICATION_JSON))));
    }

    /** Says nothing of the content, which may be personal. */
    @Override
    public String toString() {
        return index + "/" + id;
    }
}
