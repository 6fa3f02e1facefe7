package redress.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.operations.expunge.Expunge;

/**
 * That merging away what was erased is not forgotten, whatever comes between. That the words are gone from the files is
 * shown end to end: Elasticsearch takes a minute for it.
 */
class ExpungeTest {

    private static final Duration SOON = Duration.ofMillis(50);
    private static final Duration LATER = Duration.ofHours(1);

    private final ElasticsearchClient elasticsearch =
            RunningService.get().context.getBean(ElasticsearchClient.class);
    private final String index = "expunge-" + UUID.randomUUID();

    @TempDir
    private Path data;

    private Path reminder() {
        return data.resolve("reminder");
    }

    @Test
    void whatAProcessThatEndedLeftIsDoneByTheNext() throws IOException {
        elasticsearch.indices().create(c -> c.index(index));
        try (Expunge ended = new Expunge(elasticsearch, List.of(index), reminder(), LATER, LATER)) {
            ended.soon();
        }
        assertThat(reminder()).exists();

        try (var _ = new Expunge(elasticsearch, List.of(index), reminder(), SOON, SOON)) {
            await().untilAsserted(() -> assertThat(reminder()).doesNotExist());
        }
    }

    @Test
    void withoutAnErasureNothingIsToBeDone() throws IOException {
        elasticsearch.indices().create(c -> c.index(index));
        try (Expunge idle = new Expunge(elasticsearch, List.of(index), reminder(), SOON, SOON)) {
            assertThat(reminder()).doesNotExist();
            idle.soon();
            await().untilAsserted(() -> assertThat(reminder()).doesNotExist());
        }
    }

    @Test
    void whatDidNotGoWellIsTriedUntilItDoes() throws IOException {
        try (Expunge trying = new Expunge(elasticsearch, List.of(index), reminder(), SOON, SOON)) {
            trying.soon();
            await().pollDelay(Duration.ofMillis(500))
                    .untilAsserted(() -> assertThat(reminder()).exists());

            elasticsearch.indices().create(c -> c.index(index));
            await().untilAsserted(() -> assertThat(reminder()).doesNotExist());
        }
    }
}
