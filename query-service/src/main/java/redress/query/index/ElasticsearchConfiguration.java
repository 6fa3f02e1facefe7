package redress.query.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import redress.events.EventJson;

/** The Elasticsearch client, speaking the same JSON as the published language. */
@Configuration(proxyBeanMethods = false)
class ElasticsearchConfiguration {

    @Bean(destroyMethod = "close")
    ElasticsearchClient elasticsearch(@Value("${redress.elasticsearch:http://127.0.0.1:9200}") URI address) {
        return client(address);
    }

    static ElasticsearchClient client(URI address) {
        return new ElasticsearchClient(new Rest5ClientTransport(
                Rest5Client.builder(address).build(), new Jackson3JsonpMapper(EventJson.MAPPER)));
    }
}
