package redress.analytics.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import redress.events.EventJson;
import redress.operations.connection.ElasticsearchAccess;
import tools.jackson.databind.DeserializationFeature;

/** The Elasticsearch client, speaking the same JSON as the published language. */
@Configuration(proxyBeanMethods = false)
@Import(ElasticsearchAccess.class)
class ElasticsearchConfiguration {

    @Bean(destroyMethod = "close")
    ElasticsearchClient elasticsearch(ElasticsearchAccess access) {
        // Documents of an earlier release lack the numbers that came later.
        return access.client(EventJson.MAPPER
                .rebuild()
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build());
    }
}
