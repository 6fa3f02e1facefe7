package redress.query.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The documents changed last, as JSON, the one that was touched longest ago first. Most events follow others about the same
 * complaint: held back for a while, a document is sent once for several of them, and need not be read for the next one.
 */
final class HeldDocuments {

    /** Of documents that are not sent yet: those of some thousand complaints. */
    private static final long MOST_UNSENT_BYTES = 16L * 1024 * 1024;
    /** Of all together. */
    private static final long MOST_BYTES = 24L * 1024 * 1024;
    /** The share of those unsent that goes at once. */
    private static final int SHARE = 16;

    /** A document, the state of it that is under way, and whether its latest state is to be sent yet. */
    private static final class Held {
        private Write latest;
        private boolean unsent = true;
        private @Nullable Write underWay;

        Held(Write write) {
            this.latest = write;
        }

        long bytes() {
            return latest.json().length;
        }
    }

    private final Map<String, Held> documents = new LinkedHashMap<>();
    private long bytes;
    private long unsentBytes;

    byte @Nullable [] json(String index, String id) {
        Held held = documents.get(Write.key(index, id));
        return held == null ? null : held.latest.json();
    }

    void put(Write write) {
        // Removed and put again, it is the last.
        Held held = documents.remove(write.key());
        if (held == null) {
            held = new Held(write);
        } else {
            bytes -= held.bytes();
            unsentBytes -= held.unsent ? held.bytes() : 0;
            held.latest = write;
            held.unsent = true;
        }
        documents.put(write.key(), held);
        bytes += write.json().length;
        unsentBytes += write.json().length;
    }

    /** Whether it is time to send some. */
    boolean isFull() {
        return unsentBytes > MOST_UNSENT_BYTES;
    }

    /** Some of those that were not touched for the longest time. */
    List<Write> some() {
        return taken(unsentBytes - unsentBytes / SHARE);
    }

    List<Write> all() {
        return taken(0);
    }

    private List<Write> taken(long rest) {
        List<Write> taken = new ArrayList<>();
        for (Held held : documents.values()) {
            if (unsentBytes <= rest) {
                break;
            }
            if (held.unsent) {
                held.unsent = false;
                unsentBytes -= held.bytes();
                taken.add(held.latest);
            }
        }
        return taken;
    }

    /** Whether an earlier state of it is under way: the two must not overtake each other. */
    boolean isUnderWay(Write write) {
        Held held = documents.get(write.key());
        return held != null && held.underWay != null;
    }

    void sent(Write write) {
        Held held = documents.get(write.key());
        if (held != null) {
            held.underWay = write;
        }
    }

    /** It is written; what is written may be let go. */
    void written(Write write) {
        Held held = documents.get(write.key());
        if (held != null) {
            held.underWay = null;
        }
    }

    /** Elasticsearch has another state of it: it is read anew when it is needed. */
    void notWritten(Write write) {
        Held held = documents.get(write.key());
        if (held != null) {
            held.underWay = null;
            if (!held.unsent) {
                bytes -= held.bytes();
                documents.remove(write.key());
            }
        }
    }

    /** Lets go of the oldest ones that Elasticsearch has. */
    void shrink() {
        var eldest = documents.values().iterator();
        while (bytes > MOST_BYTES && eldest.hasNext()) {
            Held held = eldest.next();
            if (!held.unsent && held.underWay == null) {
                bytes -= held.bytes();
                eldest.remove();
            }
        }
    }

    void clear() {
        documents.clear();
        bytes = 0;
        unsentBytes = 0;
    }
}
