package redress.operations.connection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Refresh;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.embedded.EmbeddedStack;
import redress.embedded.EmbeddedStack.Part;
import redress.embedded.certificate.Authority;
import redress.embedded.guarded.GuardedHttp;
import redress.events.EventJson;
import tools.jackson.databind.JsonNode;

/** How documents get in where Elasticsearch asks everybody for credentials and speaks TLS. */
class ElasticsearchAccessTest {

    private static final String PASSWORD = "right: not wrong";
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString(("redress:" + PASSWORD).getBytes(UTF_8));
    private static final String API_KEY = "VnVhQ2ZHY0JDZGJrU";

    @TempDir
    static Path folder;

    private static Authority authority;
    private static GuardedHttp elasticsearch;

    private final String index = "guarded-" + UUID.randomUUID();

    @BeforeAll
    static void start() throws IOException {
        authority = Authority.in(folder.resolve("authority"));
        elasticsearch = GuardedHttp.before(
                EmbeddedStack.shared(Part.ELASTICSEARCH).elasticsearch(),
                authority.certify("elasticsearch"),
                Set.of(BASIC, "ApiKey " + API_KEY)::contains);
    }

    @AfterAll
    static void stop() {
        elasticsearch.close();
    }

    @Test
    void documentsAreWrittenAndReadWithTheRightPassword() throws IOException {
        writesAndReads("--redress.elasticsearch.username=redress", "--redress.elasticsearch.password=" + PASSWORD);
    }

    @Test
    void anApiKeyServesAsWell() throws IOException {
        writesAndReads("--redress.elasticsearch.api-key=" + API_KEY);
    }

    @Test
    void credentialsMayComeByVariables() throws IOException {
        try (var context = Configured.byVariables(Map.of(
                        "REDRESS_ELASTICSEARCH",
                        elasticsearch.address(),
                        "REDRESS_ELASTICSEARCH_API_KEY",
                        API_KEY,
                        "REDRESS_ELASTICSEARCH_SSL_BUNDLE",
                        "company",
                        "SPRING_SSL_BUNDLE_PEM_COMPANY_TRUSTSTORE_CERTIFICATE",
                        "file:" + authority.certificate()));
                ElasticsearchClient client =
                        context.getBean(ElasticsearchAccess.class).client(EventJson.MAPPER)) {
            assertThat(client.indices().exists(e -> e.index(index)).value()).isFalse();
        }
    }

    @Test
    void answersAreNotAskedForInACompression() throws IOException {
        writesAndReads("--redress.elasticsearch.api-key=" + API_KEY);
        assertThat(elasticsearch.encodings()).isEmpty();
    }

    @Test
    void withAWrongPasswordNobodyGetsIn() throws IOException {
        String wrong = "wrong-" + PASSWORD;
        assertThatThrownBy(() -> writesAndReads(
                        "--redress.elasticsearch.username=redress", "--redress.elasticsearch.password=" + wrong))
                .isInstanceOfSatisfying(
                        ElasticsearchException.class,
                        refused -> assertThat(refused.status()).isEqualTo(401))
                .satisfies(refused -> assertThat(refused.toString()).doesNotContain(wrong, "Basic"));
    }

    @Test
    void withoutCredentialsNobodyGetsIn() {
        assertThatThrownBy(this::writesAndReads)
                .isInstanceOfSatisfying(
                        ElasticsearchException.class,
                        refused -> assertThat(refused.status()).isEqualTo(401));
    }

    @Test
    void whomAnotherAuthorityCertifiedIsNotTrusted() throws IOException {
        Authority other = Authority.in(folder.resolve("other"));
        assertThatThrownBy(() -> client(other, elasticsearch.address(), "--redress.elasticsearch.api-key=" + API_KEY))
                .isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void whoIsCertifiedByAnotherNameIsNotTrusted() throws IOException {
        try (GuardedHttp elsewhere = GuardedHttp.before(
                EmbeddedStack.shared(Part.ELASTICSEARCH).elasticsearch(),
                authority.certify("elsewhere", "dns:elsewhere.example"),
                _ -> true)) {
            assertThatThrownBy(() -> client(authority, elsewhere.address()))
                    .isInstanceOf(SSLException.class)
                    .hasMessageContaining("subject alternative names");
        }
    }

    @Test
    void credentialsThatAreNotWholeAreAMistake() {
        Stream.of(
                        new String[] {"--redress.elasticsearch.username=redress"},
                        new String[] {"--redress.elasticsearch.password=" + PASSWORD},
                        new String[] {
                            "--redress.elasticsearch.username=redress",
                            "--redress.elasticsearch.password=" + PASSWORD,
                            "--redress.elasticsearch.api-key=" + API_KEY
                        })
                .forEach(settings -> assertThatThrownBy(() -> Configured.by(settings))
                        .hasRootCauseInstanceOf(IllegalStateException.class)
                        .rootCause()
                        .hasMessageContaining("redress.elasticsearch.username"));
    }

    private void writesAndReads(String... credentials) throws IOException {
        client(authority, elasticsearch.address(), credentials);
    }

    private void client(Authority trusted, String address, String... credentials) throws IOException {
        String[] settings = Stream.concat(
                        Stream.of(
                                "--redress.elasticsearch=" + address,
                                "--redress.elasticsearch.ssl-bundle=company",
                                "--spring.ssl.bundle.pem.company.truststore.certificate=file:" + trusted.certificate()),
                        Stream.of(credentials))
                .toArray(String[]::new);
        try (var context = Configured.by(settings);
                ElasticsearchClient client =
                        context.getBean(ElasticsearchAccess.class).client(EventJson.MAPPER)) {
            client.index(i ->
                    i.index(index).id("1").document(Map.of("word", "apology")).refresh(Refresh.True));
            JsonNode document = Objects.requireNonNull(
                    client.get(g -> g.index(index).id("1"), JsonNode.class).source());
            assertThat(document.path("word").asString()).isEqualTo("apology");
            assertThat(client.indices().exists(e -> e.index(index)).value()).isTrue();
        }
    }
}
