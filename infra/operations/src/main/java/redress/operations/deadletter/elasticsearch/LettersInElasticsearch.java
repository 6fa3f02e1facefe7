package redress.operations.deadletter.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.OpType;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.util.NamedValue;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import redress.operations.deadletter.DeadLetter;
import redress.operations.deadletter.ParkedRecord;
import redress.operations.deadletter.ParkedRecords;

/** Writes and reads the index {@code dead-letters-<service>}; every change is seen by the next search. */
public final class LettersInElasticsearch implements ParkedRecords {

    private static final String FIRST_VERSION = "-v1";
    private static final List<String> CONTENT = List.of("value", "headers", "key");
    private static final int CONFLICT = 409;
    private static final CompositeAggregationSource BY_SEQUENCE =
            CompositeAggregationSource.of(source -> source.terms(t -> t.field("sequence")));
    /** Up to here Elasticsearch counts exactly. */
    private static final int EXACT = 40_000;

    private final ElasticsearchClient elasticsearch;
    private final String index;
    private final String processor;
    private final Clock clock;
    private long lastNumber;

    /** For the letters of {@code processor} in the index {@code index}, an alias. */
    public LettersInElasticsearch(ElasticsearchClient elasticsearch, String index, String processor, Clock clock) {
        this.elasticsearch = elasticsearch;
        this.index = index;
        this.processor = processor;
        this.clock = clock;
    }

    /** Makes the mapping current and the index, if it is missing. */
    public void ensure() throws IOException {
        try (InputStream template = LettersInElasticsearch.class.getResourceAsStream("dead-letters.json")) {
            InputStream present = Objects.requireNonNull(template, "the template is part of this module");
            elasticsearch
                    .indices()
                    .putIndexTemplate(t -> t.name("redress-" + index)
                            .withJson(present)
                            .indexPatterns(index + "-v*")
                            .priority(200L));
        }
        if (!elasticsearch.indices().existsAlias(a -> a.name(index)).value()) {
            create();
        }
    }

    private void create() throws IOException {
        try {
            elasticsearch.indices().create(c -> c.index(index + FIRST_VERSION).aliases(index, a -> a));
        } catch (ElasticsearchException e) {
            if (!"resource_already_exists_exception".equals(e.error().type())) {
                throw e;
            }
        }
    }

    @Override
    public Set<String> waiting(Collection<String> sequences) throws IOException {
        List<FieldValue> values = sequences.stream().map(FieldValue::of).toList();
        Query asked = Query.of(q -> q.bool(b ->
                b.filter(own()).filter(f -> f.terms(t -> t.field("sequence").terms(v -> v.value(values))))));
        SearchResponse<Void> answer = elasticsearch.search(
                s -> s.index(index)
                        .size(0)
                        .trackTotalHits(t -> t.enabled(false))
                        .query(asked)
                        .aggregations(
                                "sequences",
                                a -> a.terms(t -> t.field("sequence").size(sequences.size()))),
                Void.class);
        Set<String> waiting = new HashSet<>();
        var found = Objects.requireNonNull(answer.aggregations().get("sequences"));
        if (found.isSterms()) {
            found.sterms()
                    .buckets()
                    .array()
                    .forEach(bucket -> waiting.add(bucket.key().stringValue()));
        }
        return waiting;
    }

    private Query own() {
        return Query.of(q -> q.term(t -> t.field("processor").value(processor)));
    }

    private Query of(String sequence) {
        return Query.of(q -> q.bool(b ->
                b.filter(own()).filter(f -> f.term(t -> t.field("sequence").value(sequence)))));
    }

    @Override
    public void park(List<ParkedRecord> records) throws IOException {
        for (ParkedRecord record : records) {
            try {
                elasticsearch.index(i -> i.index(index)
                        .id(id(record))
                        .opType(OpType.Create)
                        .requireAlias(true)
                        .document(Stored.of(processor, nextNumber(), record)));
            } catch (ElasticsearchException e) {
                if (e.status() != CONFLICT) {
                    throw e;
                }
            }
        }
        elasticsearch.indices().refresh(r -> r.index(index));
    }

    private String id(ParkedRecord record) {
        return processor + ":" + record.received().position();
    }

    /** Grows with every letter, over restarts too. */
    private synchronized long nextNumber() {
        lastNumber = Math.max(lastNumber + 1, TimeUnit.MILLISECONDS.toMicros(clock.millis()));
        return lastNumber;
    }

    @Override
    public Optional<ParkedRecord> first(String sequence) throws IOException {
        return search(sequence, 1, List.of()).stream().findFirst().map(Stored::record);
    }

    @Override
    public List<DeadLetter> sequence(String sequence, int limit) throws IOException {
        List<Stored> stored = search(sequence, limit, CONTENT);
        long letters = letters(sequence);
        return stored.stream().map(letter -> letter.letter(letters)).toList();
    }

    private List<Stored> search(String sequence, int limit, List<String> without) throws IOException {
        List<Hit<Stored>> hits = elasticsearch
                .search(
                        s -> s.index(index)
                                .size(limit)
                                .query(of(sequence))
                                .source(f -> f.filter(x -> x.excludes(without)))
                                .sort(o -> o.field(f -> f.field("number").order(SortOrder.Asc))),
                        Stored.class)
                .hits()
                .hits();
        return hits.stream().map(hit -> Objects.requireNonNull(hit.source())).toList();
    }

    @Override
    public void failedAgain(ParkedRecord record, String reason) throws IOException {
        elasticsearch.update(
                u -> u.index(index).id(id(record)).doc(Map.of("reason", reason)).refresh(Refresh.True), Stored.class);
    }

    @Override
    public void remove(ParkedRecord record) throws IOException {
        elasticsearch.delete(d -> d.index(index).id(id(record)).refresh(Refresh.True));
    }

    @Override
    public long letters() throws IOException {
        return elasticsearch.count(c -> c.index(index).query(own())).count();
    }

    @Override
    public long letters(String sequence) throws IOException {
        return elasticsearch.count(c -> c.index(index).query(of(sequence))).count();
    }

    @Override
    public long sequences() throws IOException {
        SearchResponse<Void> answer = elasticsearch.search(
                s -> s.index(index)
                        .size(0)
                        .query(own())
                        .aggregations(
                                "sequences",
                                a -> a.cardinality(c -> c.field("sequence").precisionThreshold(EXACT))),
                Void.class);
        return Objects.requireNonNull(answer.aggregations().get("sequences"))
                .cardinality()
                .value();
    }

    @Override
    public List<DeadLetter> heads(@Nullable String after, int limit) throws IOException {
        SearchResponse<Void> answer = elasticsearch.search(
                s -> s.index(index)
                        .size(0)
                        .query(own())
                        .aggregations(
                                "sequences",
                                a -> a.composite(c -> {
                                            c.size(limit).sources(NamedValue.of("sequence", BY_SEQUENCE));
                                            return after == null ? c : c.after("sequence", FieldValue.of(after));
                                        })
                                        .aggregations(
                                                "first",
                                                f -> f.topHits(t -> t.size(1)
                                                        .source(x -> x.filter(y -> y.excludes(CONTENT)))
                                                        .sort(o -> o.field(n -> n.field("number")
                                                                .order(SortOrder.Asc)))))),
                Void.class);
        List<DeadLetter> heads = new ArrayList<>();
        for (CompositeBucket bucket : Objects.requireNonNull(
                        answer.aggregations().get("sequences"))
                .composite()
                .buckets()
                .array()) {
            var first = Objects.requireNonNull(bucket.aggregations().get("first"))
                    .topHits()
                    .hits()
                    .hits()
                    .getFirst();
            heads.add(Objects.requireNonNull(first.source()).to(Stored.class).letter(bucket.docCount()));
        }
        return heads;
    }
}
