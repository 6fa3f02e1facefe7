package redress.query.rebuild.comparison;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How the new index behind an alias compares with the one that was live.
 *
 * @param index the alias
 * @param liveDocuments how many documents the one that was live has
 * @param documents how many the new one has
 * @param differences how many documents are not the same
 * @param differing the first of them
 */
public record ComparedIndex(
        String index,
        @JsonProperty("old") String live,
        @JsonProperty("new") String rebuilt,
        @JsonProperty("oldDocuments") long liveDocuments,
        long documents,
        boolean equal,
        long differences,
        List<DifferingDocument> differing) {

    private static final int SHOWN = 20;

    /** A document that is not the same, without its content. */
    public record DifferingDocument(String id, String what) {}

    public static ComparedIndex of(
            String alias, String live, String rebuilt, long liveDocuments, long documents, Differences differences) {
        List<DifferingDocument> shown = differences.of(alias).stream()
                .limit(SHOWN)
                .map(d -> new DifferingDocument(d.id(), d.what()))
                .toList();
        long count = differences.count(alias);
        return new ComparedIndex(alias, live, rebuilt, liveDocuments, documents, count == 0, count, shown);
    }
}
