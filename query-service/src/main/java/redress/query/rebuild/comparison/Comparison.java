package redress.query.rebuild.comparison;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import redress.query.index.Fields;
import redress.query.index.Generation;
import redress.query.index.Indices;
import redress.query.index.generation.Stored;
import redress.query.index.generation.StoredDocuments;

/**
 * Compares the documents of two generations. Two documents are the same if they say the same, in whatever order their
 * fields are.
 */
public final class Comparison {

    private final StoredDocuments documents;
    private final Generation live;
    private final Generation rebuilt;
    private final AtomicLong compared = new AtomicLong();

    public Comparison(StoredDocuments documents, Generation live, Generation rebuilt) {
        this.documents = documents;
        this.live = live;
        this.rebuilt = rebuilt;
    }

    /** How many documents were compared so far. */
    public long compared() {
        return compared.get();
    }

    /** Compares every document. */
    public Differences all() throws IOException {
        compared.set(0);
        Differences differences = Differences.none();
        for (String alias : Indices.PROJECTED) {
            long rebuiltDocuments = documents.count(rebuilt.index(alias));
            documents.count(live.index(alias));
            long inBoth = compareAllOf(alias, differences);
            if (inBoth < rebuiltDocuments) {
                findMissingIn(live, alias, differences);
            }
        }
        return differences;
    }

    /** Compares some documents, as they are at this moment. */
    public Differences of(Map<String, Set<String>> ids) throws IOException {
        Differences differences = Differences.none();
        for (Map.Entry<String, Set<String>> some : ids.entrySet()) {
            String alias = some.getKey();
            List<String> all = List.copyOf(some.getValue());
            for (int from = 0; from < all.size(); from += StoredDocuments.AT_ONCE) {
                List<String> part = all.subList(from, Math.min(all.size(), from + StoredDocuments.AT_ONCE));
                Map<String, Stored> before = documents.read(live.index(alias), part);
                Map<String, Stored> after = documents.read(rebuilt.index(alias), part);
                part.forEach(id -> compare(alias, id, before.get(id), after.get(id), differences));
            }
        }
        return differences;
    }

    private long compareAllOf(String alias, Differences differences) throws IOException {
        long[] inBoth = {0};
        documents.scan(live.index(alias), page -> {
            Map<String, Stored> after = documents.read(rebuilt.index(alias), ids(page));
            page.forEach(before -> compare(alias, before.id(), before, after.get(before.id()), differences));
            inBoth[0] += after.size();
            compared.addAndGet(page.size());
        });
        return inBoth[0];
    }

    private void findMissingIn(Generation generation, String alias, Differences differences) throws IOException {
        documents.scan(rebuilt.index(alias), page -> {
            Map<String, Stored> before = documents.read(generation.index(alias), ids(page));
            for (Stored after : page) {
                if (!before.containsKey(after.id())) {
                    compare(alias, after.id(), null, after, differences);
                }
            }
        });
    }

    private static Collection<String> ids(List<Stored> page) {
        return page.stream().map(Stored::id).toList();
    }

    private static void compare(
            String alias, String id, @Nullable Stored before, @Nullable Stored after, Differences differences) {
        if (before == null && after == null) {
            return;
        }
        if (before == null || after == null) {
            String where = before == null ? "missing in the live index" : "missing in the new index";
            differences.add(new Difference(alias, id, before == null, where));
        } else if (!before.document().equals(after.document())) {
            differences.add(new Difference(alias, id, isBehind(before, after), "differs in " + fields(before, after)));
        }
    }

    /** Whether it has only taken in less: fewer events or an earlier grouping, and nothing that the other has not. */
    private static boolean isBehind(Stored before, Stored after) {
        long grouped = Fields.number(before.document(), "groupedVersion", -1);
        long groupedAfter = Fields.number(after.document(), "groupedVersion", -1);
        return before.version() <= after.version()
                && grouped <= groupedAfter
                && (before.version() < after.version() || grouped < groupedAfter);
    }

    private static String fields(Stored before, Stored after) {
        Set<String> names = new TreeSet<>(before.document().propertyNames());
        names.addAll(after.document().propertyNames());
        List<String> different = new ArrayList<>(names);
        different.removeIf(
                name -> before.document().path(name).equals(after.document().path(name)));
        return String.join(", ", different);
    }
}
