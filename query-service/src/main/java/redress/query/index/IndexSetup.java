package redress.query.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/**
 * Makes the templates current and creates the indices that are missing. The templates lie beside this class' resources as
 * {@code /index/<alias>.json} and hold the alias, so that a further version of an index gets the same mapping.
 */
@Component
public final class IndexSetup {

    private static final String FIRST_VERSION = "-v1";

    private final ElasticsearchClient elasticsearch;

    IndexSetup(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** Returns whether an index was created: then nothing has been projected into it yet. */
    public boolean ensure() throws IOException {
        boolean created = false;
        for (String alias : Indices.OWN) {
            putTemplate(alias);
            created |= createIfMissing(alias);
        }
        return created;
    }

    private void putTemplate(String alias) throws IOException {
        try (InputStream template = template(alias)) {
            elasticsearch
                    .indices()
                    .putIndexTemplate(t -> t.name("redress-" + alias)
                            .withJson(template)
                            .indexPatterns(alias + "-v*")
                            .priority(200L));
        }
    }

    private boolean createIfMissing(String alias) throws IOException {
        if (elasticsearch.indices().existsAlias(a -> a.name(alias)).value()) {
            return false;
        }
        try {
            elasticsearch.indices().create(c -> c.index(alias + FIRST_VERSION).aliases(alias, a -> a));
            return true;
        } catch (ElasticsearchException e) {
            if ("resource_already_exists_exception".equals(e.error().type())) {
                return false;
            }
            throw e;
        }
    }

    private static InputStream template(String alias) {
        InputStream template = IndexSetup.class.getResourceAsStream("/index/" + alias + ".json");
        if (template == null) {
            throw new UncheckedIOException(new IOException("no template for " + alias));
        }
        return template;
    }
}
