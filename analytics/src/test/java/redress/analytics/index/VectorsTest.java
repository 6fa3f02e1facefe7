package redress.analytics.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import redress.analytics.index.Vectors.Near;
import redress.embedded.EmbeddedStack;
import redress.events.EventJson;

/** On an Elasticsearch of its own: an index of the version before is in the way of every other test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class VectorsTest {

    private static final int DIMENSIONS = 384;

    private final EmbeddedStack stack = EmbeddedStack.start(EmbeddedStack.Part.ELASTICSEARCH);
    private final ElasticsearchClient client = client();
    private final IndexSetup indices = new IndexSetup(client);
    private final Vectors vectors = new Vectors(client, new Documents(client));

    private ElasticsearchClient client() {
        // Without compression for the reason that ElasticsearchAccess gives.
        var http = Rest5Client.builder(URI.create(stack.elasticsearch()))
                .setHttpClientConfigCallback(HttpAsyncClientBuilder::disableContentCompression);
        return new ElasticsearchClient(
                new Rest5ClientTransport(http.build(), new Jackson3JsonpMapper(EventJson.MAPPER)));
    }

    @BeforeAll
    void theVersionBeforeIsReplaced() throws IOException {
        client.indices().create(c -> c.index(Indices.VECTORS + "-v1").aliases(Indices.VECTORS, a -> a));
        assertThat(indices.lacksWhatWasTold()).isTrue();

        indices.ensure();

        assertThat(indices.lacksWhatWasTold()).isFalse();
        assertThat(client.indices().get(g -> g.index(Indices.VECTORS + "*")).indices())
                .containsOnlyKeys(Indices.VECTORS + "-v2");
    }

    @AfterAll
    void stop() throws IOException {
        client.close();
        stack.close();
    }

    @Test
    void aSecondStartChangesNothing() throws IOException {
        indices.ensure();

        assertThat(indices.lacksWhatWasTold()).isFalse();
    }

    @Test
    void whatReportsToldIsReadAgainWhereItIsGone() throws IOException {
        client.indices().delete(d -> d.index(Indices.REPORTS + "-v1"));
        assertThat(indices.lacksWhatWasTold()).isTrue();

        indices.ensure();

        assertThat(indices.lacksWhatWasTold()).isFalse();
    }

    @Test
    void theSameTextIsFoundWithACosineOfOneAndOthersWithTheirs() throws IOException {
        List<EmbeddedText> texts = texts(50);
        vectors.write(texts);
        vectors.forEach(_ -> {});

        List<Near> near = vectors.nearest(List.of(texts.get(7).vector()), 50).getFirst();

        assertThat(near.getFirst().complaint()).isEqualTo("complaint-7");
        assertThat(near.getFirst().cosine()).isEqualTo(1, within(1e-6));
        for (Near other : near) {
            int number = Integer.parseInt(other.complaint().substring("complaint-".length()));
            assertThat(other.cosine())
                    .isEqualTo(dot(texts.get(7).vector(), texts.get(number).vector()), within(.002));
        }
    }

    @Test
    void whatIsReadBackIsTheSameTextWithItsVector() throws IOException {
        EmbeddedText text = texts(1).getFirst();
        vectors.write(List.of(text));

        EmbeddedText back =
                Objects.requireNonNull(vectors.read(List.of("complaint-0")).get("complaint-0"));

        assertThat(back.text()).isEqualTo("narrative");
        assertThat(dot(back.vector(), text.vector())).isGreaterThan(.9995);
    }

    private static List<EmbeddedText> texts(int count) {
        Random random = new Random(3);
        List<EmbeddedText> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] vector = new float[DIMENSIONS];
            for (int d = 0; d < DIMENSIONS; d++) {
                vector[d] = (float) random.nextGaussian();
            }
            float length = (float) Math.sqrt(dot(vector, vector));
            for (int d = 0; d < DIMENSIONS; d++) {
                vector[d] /= length;
            }
            texts.add(new EmbeddedText(
                    "complaint-" + i, "customer", Instant.EPOCH, vector, "narrative", Map.of("product", "card")));
        }
        return texts;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += (double) a[d] * b[d];
        }
        return sum;
    }
}
