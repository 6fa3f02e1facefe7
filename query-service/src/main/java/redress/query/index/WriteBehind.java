package redress.query.index;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Documents on their way to Elasticsearch, in requests of a few megabytes: while it takes some in, the next ones are made.
 * Documents that may change again are held back until there are many of them, or until {@link #finish} asks for all; who
 * reads them meanwhile must ask here first. Holds only while nobody else writes them. Not for several threads.
 */
public final class WriteBehind implements Writes, AutoCloseable {

    /** Small enough that work flows evenly: Elasticsearch never waits for long, nor does whoever adds. */
    private static final int REQUEST_BYTES = 2 * 1024 * 1024;

    private static final int UNDER_WAY = 6;
    private static final int CONFLICT = 409;
    private static final int BAD_DOCUMENT = 400;
    private static final int FAILED = 300;

    private record Sent(BulkRequest request, CompletableFuture<JsonNode> answer) {}

    private final Requests requests;
    private final Generation generation;
    private final BiConsumer<String, String> written;
    private final HeldDocuments held = new HeldDocuments();
    private final Deque<Sent> underWay = new ArrayDeque<>();
    private final List<String> refused = new ArrayList<>();
    private BulkRequest next;

    WriteBehind(Requests requests, Generation generation, BiConsumer<String, String> written) {
        this.requests = requests;
        this.generation = generation;
        this.written = written;
        this.next = new BulkRequest(generation);
    }

    /** The document as it will be, if it was changed lately. */
    byte @Nullable [] json(String index, String id) {
        return held.json(index, id);
    }

    @Override
    public void add(Write write) throws IOException {
        if (Indices.WRITTEN_ONCE.contains(write.index())) {
            send(write);
        } else {
            held.put(write);
            if (held.isFull()) {
                sendHeld(held.some());
            }
        }
    }

    /**
     * Writes whatever is left and waits until everything is written.
     *
     * @return the index and reason of each document that Elasticsearch will never take as it is, until they are forgotten
     * @throws IOException if one was not taken for another reason; then everything since the last time has to be added
     *     again, after {@link #forget}
     */
    public List<String> finish() throws IOException {
        sendHeld(held.all());
        if (next.bytes() > 0) {
            send();
        }
        await();
        return List.copyOf(refused);
    }

    private void sendHeld(List<Write> writes) throws IOException {
        for (Write write : writes) {
            if (held.isUnderWay(write)) {
                await();
            }
            held.sent(write);
            send(write);
        }
    }

    private void send(Write write) throws IOException {
        next.add(write);
        if (next.bytes() > REQUEST_BYTES) {
            send();
        }
    }

    private void send() throws IOException {
        if (underWay.size() == UNDER_WAY) {
            end(underWay.removeFirst());
        }
        underWay.add(new Sent(next, next.send(requests)));
        next = new BulkRequest(generation);
    }

    private void await() throws IOException {
        while (!underWay.isEmpty()) {
            end(underWay.removeFirst());
        }
    }

    private void end(Sent sent) throws IOException {
        List<Write> writes = sent.request().writes();
        if (Requests.await(sent.answer()).path("errors").asBoolean(true)) {
            examine(writes, Requests.await(sent.request().ask(requests)).path("items"));
        } else {
            writes.forEach(held::written);
        }
        writes.forEach(write -> written.accept(write.index(), write.id()));
        held.shrink();
    }

    private void examine(List<Write> writes, JsonNode items) throws IOException {
        for (int i = 0; i < writes.size(); i++) {
            Write write = writes.get(i);
            JsonNode item = items.path(i).path("index");
            int status = item.path("status").asInt(0);
            String reason = item.path("error").path("type").asString("no reason");
            if (status > 0 && status < FAILED) {
                held.written(write);
            } else if (status == CONFLICT) {
                held.notWritten(write);
            } else if (status == BAD_DOCUMENT) {
                held.notWritten(write);
                refused.add(write.index() + ": " + reason);
            } else {
                throw new IOException(write.index() + " did not take a document: " + reason);
            }
        }
    }

    /** Gives up what is not written, and what is remembered; waits for what is under way, so that it comes before all else. */
    public void forget() {
        for (Sent sent : underWay) {
            sent.answer().handle((_, _) -> true).join();
        }
        underWay.clear();
        held.clear();
        refused.clear();
        next = new BulkRequest(generation);
    }

    @Override
    public void close() {
        forget();
    }
}
