package redress.analytics.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.net.URI;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import redress.events.EventJson;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Elasticsearch client, speaking the same JSON as the published language. Without compression: Kafka's client brings
 * zstd onto the class path, the HTTP client then asks for it, and the embedded node cannot answer in it.
 */
@Configuration(proxyBeanMethods = false)
class ElasticsearchConfiguration {

    @Bean(destroyMethod = "close")
    ElasticsearchClient elasticsearch(@Value("${redress.elasticsearch:http://127.0.0.1:9200}") URI address) {
        Rest5Client http = Rest5Client.builder(address)
                .setHttpClientConfigCallback(HttpAsyncClientBuilder::disableContentCompression)
                .build();
        // Documents of an earlier release lack the numbers that came later.
        JsonMapper json = EventJson.MAPPER
                .rebuild()
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
        return new ElasticsearchClient(new Rest5ClientTransport(http, new Jackson3JsonpMapper(json)));
    }
}
