package redress.analytics.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import redress.events.EventJson;

/**
 * Makes the index templates current and creates the indices that are missing. A template lies beside this class as
 * {@code <alias>.json}.
 */
@Component
public final class IndexSetup {

    /** Indices of statements that nobody can make again, or that were there empty, and whose documents have gained fields. */
    private static final List<String> GROWING = List.of(
            Indices.LINKS,
            Indices.CLUSTERINGS,
            Indices.SILENT_CUSTOMERS,
            Indices.METRICS,
            Indices.SURGES,
            Indices.RECOVERY_SCORES,
            Indices.CLAIMS_AUDIT);

    /** Of indices that come from events alone: changed with a mapping that the documents there do not fit. */
    private static final Map<String, Integer> VERSIONS = Map.of(Indices.VECTORS, 2);

    private static final int FIRST = 1;

    private final ElasticsearchClient elasticsearch;

    IndexSetup(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /**
     * Whether something is missing, or of an earlier version, that comes from events alone: then all of them have to be
     * read again.
     */
    public boolean lacksWhatWasTold() throws IOException {
        return isMissing(Indices.VECTORS) || isMissing(Indices.EXAMPLES) || isMissing(Indices.REPORTS);
    }

    public void ensure() throws IOException {
        for (String alias : Indices.own()) {
            putTemplate(alias);
            createIfMissing(alias);
        }
        for (String alias : GROWING) {
            gainFields(alias);
        }
    }

    /** A template only tells of indices to come: fields that a new version searches have to be named to those there are. */
    private void gainFields(String alias) throws IOException {
        try (InputStream template = IndexSetup.class.getResourceAsStream(alias + ".json")) {
            String fields = EventJson.MAPPER
                    .readTree(template)
                    .path("template")
                    .path("mappings")
                    .toString();
            elasticsearch.indices().putMapping(m -> m.index(alias).withJson(new StringReader(fields)));
        }
    }

    private boolean isMissing(String alias) throws IOException {
        String index = VERSIONS.containsKey(alias) ? current(alias) : "*";
        return !elasticsearch
                .indices()
                .existsAlias(a -> a.name(alias).index(index))
                .value();
    }

    private void putTemplate(String alias) throws IOException {
        String file = alias + ".json";
        try (InputStream template = IndexSetup.class.getResourceAsStream(file)) {
            if (template == null) {
                throw new IOException("there is no index template " + file);
            }
            elasticsearch
                    .indices()
                    .putIndexTemplate(t -> t.name("redress-" + alias)
                            .withJson(template)
                            .indexPatterns(alias + "-v*")
                            .priority(200L));
        }
    }

    private void createIfMissing(String alias) throws IOException {
        if (!isMissing(alias)) {
            return;
        }
        try {
            elasticsearch.indices().create(c -> c.index(current(alias)));
        } catch (ElasticsearchException e) {
            if (!"resource_already_exists_exception".equals(e.error().type())) {
                throw e;
            }
        }
        pointTo(alias);
    }

    /** At once from the versions before, which go. */
    private void pointTo(String alias) throws IOException {
        List<String> before = VERSIONS.containsKey(alias) ? others(alias) : List.of();
        elasticsearch.indices().updateAliases(u -> {
            before.forEach(index -> u.actions(a -> a.removeIndex(r -> r.index(index))));
            return u.actions(a -> a.add(add -> add.index(current(alias)).alias(alias)));
        });
    }

    private List<String> others(String alias) throws IOException {
        return elasticsearch.indices().get(g -> g.index(alias + "-v*")).indices().keySet().stream()
                .filter(index -> !index.equals(current(alias)))
                .toList();
    }

    private static String current(String alias) {
        return alias + "-v" + VERSIONS.getOrDefault(alias, FIRST);
    }
}
