package redress.query.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.util.NamedValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import redress.query.web.Reader;
import tools.jackson.databind.node.ObjectNode;

/** Finds complaints in the index that the reader may read. */
@Component
public final class ComplaintSearch {

    /** What only the page of one complaint shows. */
    private static final List<String> HEAVY = List.of("promiseList", "gestureList");

    private final ElasticsearchClient elasticsearch;
    private final Overdue overdue;

    ComplaintSearch(ElasticsearchClient elasticsearch, Overdue overdue) {
        this.elasticsearch = elasticsearch;
        this.overdue = overdue;
    }

    /** A page with the counts of all facets. */
    public Found find(Criteria criteria, Reader reader) throws IOException {
        // One more than asked for tells whether there is a next page.
        int size = criteria.size() == 0 ? 0 : criteria.size() + 1;
        SearchResponse<ObjectNode> answer = elasticsearch.search(
                request(criteria, reader)
                        .size(size)
                        .aggregations(FacetCounts.aggregations(criteria))
                        .build(),
                ObjectNode.class);
        long total = answer.hits().total() == null ? 0 : answer.hits().total().value();
        List<Hit<ObjectNode>> hits = answer.hits().hits();
        List<Hit<ObjectNode>> page = hits.subList(0, Math.min(hits.size(), criteria.size()));
        String next = page.size() < hits.size()
                ? PageToken.of(
                        sorting(criteria, reader).parameter(), page.getLast().sort())
                : null;
        return new Found(total, items(page), next, FacetCounts.read(answer.aggregations()));
    }

    /** A page without counts, for reading through all of them. */
    List<Hit<ObjectNode>> page(Criteria criteria, Reader reader) throws IOException {
        return elasticsearch
                .search(request(criteria, reader).build(), ObjectNode.class)
                .hits()
                .hits();
    }

    /** Relevance counts words in all complaints: whoever may not see all of them gets the newest first. */
    private static Sorting sorting(Criteria criteria, Reader reader) {
        boolean byRelevance = criteria.sorting() == Sorting.RELEVANCE;
        return byRelevance && reader.share() != null ? Sorting.NEWEST : criteria.sorting();
    }

    private static SearchRequest.Builder request(Criteria criteria, Reader reader) {
        SearchRequest.Builder request = new SearchRequest.Builder()
                .index(reader.complaints())
                .query(reader.within(Conditions.withoutFacets(criteria)))
                .postFilter(Conditions.facetsExcept(criteria, null))
                .sort(sorting(criteria, reader).options())
                .trackTotalHits(t -> t.enabled(true))
                .source(c -> c.filter(f -> f.excludes(HEAVY)))
                .size(criteria.size());
        if (criteria.after() != null) {
            request.searchAfter(criteria.after());
        }
        if (criteria.text() != null && reader.narratives()) {
            request.highlight(h -> h.encoder(HighlighterEncoder.Html)
                    .preTags("<mark>")
                    .postTags("</mark>")
                    .fields(NamedValue.of(
                            "narrative",
                            HighlightField.of(f -> f.numberOfFragments(2).fragmentSize(160)))));
        }
        return request;
    }

    private List<ObjectNode> items(List<Hit<ObjectNode>> page) {
        List<ObjectNode> items = new ArrayList<>();
        for (Hit<ObjectNode> hit : page) {
            ObjectNode item = hit.source();
            if (item != null) {
                List<String> fragments = hit.highlight().getOrDefault("narrative", List.of());
                if (!fragments.isEmpty()) {
                    fragments.forEach(item.putArray("highlight")::add);
                }
                overdue.addTo(item);
                items.add(item);
            }
        }
        return items;
    }
}
