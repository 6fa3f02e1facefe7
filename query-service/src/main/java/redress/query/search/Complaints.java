package redress.query.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import redress.query.index.Documents;
import redress.query.index.Fields;
import redress.query.index.Indices;
import redress.query.web.NotYours;
import redress.query.web.Reader;
import tools.jackson.databind.node.ObjectNode;

/** One complaint with its timeline and those that are like it. */
@Component
public final class Complaints {

    private static final int LONGEST_TIMELINE = 1000;
    private static final int SIMILAR = 10;

    private final ElasticsearchClient elasticsearch;
    private final Documents documents;
    private final Overdue overdue;

    Complaints(ElasticsearchClient elasticsearch, Documents documents, Overdue overdue) {
        this.elasticsearch = elasticsearch;
        this.documents = documents;
        this.overdue = overdue;
    }

    /**
     * One complaint.
     *
     * @throws NotYours if there is one, but not for this reader
     */
    public Optional<ObjectNode> byId(String id, Reader reader) throws IOException {
        Optional<ObjectNode> found = documents.read(reader.complaints(), id);
        if (found.isPresent() && !reader.mayRead(found.get())) {
            throw new NotYours();
        }
        found.ifPresent(overdue::addTo);
        return found;
    }

    /** What happened to it, in order; messages and notes only for those who may read narratives. */
    public List<ObjectNode> timeline(String id, Reader reader) throws IOException {
        return sources(elasticsearch
                .search(
                        s -> s.index(Indices.TIMELINE)
                                .query(q -> q.term(t -> t.field("complaint").value(id)))
                                .sort(o -> o.field(f -> f.field("sequence").order(SortOrder.Asc)))
                                .source(c ->
                                        c.filter(f -> f.excludes(reader.narratives() ? List.of() : List.of("text"))))
                                .size(LONGEST_TIMELINE),
                        ObjectNode.class)
                .hits()
                .hits());
    }

    /** The ten most like it: in the same cluster, or with the same words where they may be read. */
    public List<ObjectNode> similarTo(ObjectNode complaint, Reader reader) throws IOException {
        List<Query> alike = alike(complaint, reader);
        if (alike.isEmpty()) {
            return List.of();
        }
        String id = complaint.path("id").asString();
        return sources(elasticsearch
                .search(
                        s -> s.index(reader.complaints())
                                .query(reader.within(Query.of(q -> q.bool(b -> b.should(alike)
                                        .minimumShouldMatch("1")
                                        .mustNot(n -> n.ids(i -> i.values(id)))))))
                                .size(SIMILAR),
                        ObjectNode.class)
                .hits()
                .hits());
    }

    private static List<Query> alike(ObjectNode complaint, Reader reader) {
        List<Query> alike = new ArrayList<>();
        String cluster = Fields.text(complaint, "clusterId");
        if (cluster != null) {
            alike.add(Query.of(q -> q.constantScore(c ->
                    c.boost(8f).filter(f -> f.term(t -> t.field("clusterId").value(cluster))))));
        }
        if (reader.narratives() && complaint.has("narrative")) {
            String id = complaint.path("id").asString();
            alike.add(Query.of(q -> q.moreLikeThis(m -> m.fields("narrative")
                    .like(l -> l.document(d -> d.index(reader.complaints()).id(id)))
                    .minTermFreq(1)
                    .minDocFreq(2)
                    // Words in more documents than this are like stop words, of which there is no list.
                    .maxDocFreq(1000)
                    .minimumShouldMatch("30%"))));
        }
        return alike;
    }

    private static List<ObjectNode> sources(List<Hit<ObjectNode>> hits) {
        return hits.stream().map(Hit::source).filter(Objects::nonNull).toList();
    }
}
