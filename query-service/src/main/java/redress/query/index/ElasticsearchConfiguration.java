package redress.query.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import redress.events.EventJson;
import redress.operations.connection.ElasticsearchAccess;

/** The Elasticsearch client, speaking the same JSON as the published language. */
@Configuration(proxyBeanMethods = false)
@Import(ElasticsearchAccess.class)
class ElasticsearchConfiguration {

    @Bean(destroyMethod = "close")
    ElasticsearchClient elasticsearch(ElasticsearchAccess access) {
        return access.client(EventJson.MAPPER);
    }
}
