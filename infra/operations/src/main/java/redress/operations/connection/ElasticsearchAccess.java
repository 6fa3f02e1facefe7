package redress.operations.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import java.net.URI;
import java.util.Base64;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ssl.SslBundles;
import tools.jackson.databind.json.JsonMapper;

/** Where Elasticsearch is and how one gets in. Import it where documents are read or written. */
public final class ElasticsearchAccess {

    private final URI address;
    private final String authorization;
    private final String bundle;
    private final SslBundles bundles;

    /**
     * As configured.
     *
     * @param username of a user, with {@code password}; empty for none
     * @param apiKey instead of a user: the encoded form that Elasticsearch gives out; empty for none
     * @param bundle name of the SSL bundle that says whom to trust, empty for whom the JVM trusts
     * @throws IllegalStateException if the credentials contradict each other or are not whole
     */
    ElasticsearchAccess(
            @Value("${redress.elasticsearch:http://127.0.0.1:9200}") URI address,
            @Value("${redress.elasticsearch.username:}") String username,
            @Value("${redress.elasticsearch.password:}") String password,
            @Value("${redress.elasticsearch.api-key:}") String apiKey,
            @Value("${redress.elasticsearch.ssl-bundle:}") String bundle,
            SslBundles bundles) {
        this.address = address;
        this.authorization = authorization(username, password, apiKey);
        this.bundle = bundle;
        this.bundles = bundles;
    }

    private static String authorization(String username, String password, String apiKey) {
        if (username.isEmpty() != password.isEmpty()) {
            throw new IllegalStateException(
                    "redress.elasticsearch.username and redress.elasticsearch.password go together");
        }
        if (!apiKey.isEmpty() && !username.isEmpty()) {
            throw new IllegalStateException(
                    "redress.elasticsearch.api-key goes without redress.elasticsearch.username");
        }
        if (!apiKey.isEmpty()) {
            return "ApiKey " + apiKey;
        }
        return username.isEmpty()
                ? ""
                : "Basic " + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(UTF_8));
    }

    /**
     * A client that reads and writes documents as {@code json} does; to be closed. Without compression: Kafka's client
     * brings zstd onto the class path, the HTTP client then asks for it, and waits for ever for the end of an answer in it.
     */
    public ElasticsearchClient client(JsonMapper json) {
        Rest5ClientBuilder http = Rest5Client.builder(address)
                .setHttpClientConfigCallback(HttpAsyncClientBuilder::disableContentCompression);
        if (!authorization.isEmpty()) {
            // With the first request already: bulk requests should not have to be sent twice.
            http.setDefaultHeaders(new Header[] {new BasicHeader("Authorization", authorization, true)});
        }
        if (!bundle.isEmpty()) {
            http.setSSLContext(bundles.getBundle(bundle).createSslContext());
        }
        return new ElasticsearchClient(new Rest5ClientTransport(http.build(), new Jackson3JsonpMapper(json)));
    }
}
