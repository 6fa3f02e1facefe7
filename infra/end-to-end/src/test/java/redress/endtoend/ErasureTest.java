package redress.endtoend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.events.EventJson;
import redress.identity.Role;
import tools.jackson.databind.JsonNode;

/** What an erased customer has said is in no file of the platform, whoever looks: the files themselves are searched. */
class ErasureTest {

    /** Words that stand in nothing else, as they lie in files: Elasticsearch keeps terms in lower case. */
    private static final String SAID = "quizzaciously";

    private static final String CUSTOMER = "xylobal-4711";
    private static final String NOTED = "zymurgical";

    @TempDir
    static Path folder;

    private static Redress redress;

    @BeforeAll
    static void up() {
        redress = new Redress(folder.resolve("data"), 17_000);
        redress.start("up");
        redress.awaitServices(Duration.ofMinutes(4));
    }

    @AfterAll
    static void down() {
        redress.close();
    }

    private static String lodge(int number, String customer, String narrative) {
        HttpResponse<String> answer = redress.post(
                Role.PUBLISHER,
                8081,
                "/api/complaints",
                Map.of(
                        "source",
                        "shop",
                        "externalId",
                        "E-" + number,
                        "product",
                        "Kitchen",
                        "channel",
                        "phone",
                        "customerId",
                        customer,
                        "narrative",
                        narrative));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return EventJson.MAPPER.readTree(answer.body()).path("id").asString();
    }

    private static void assign(String complaint, String handler, String note) {
        HttpResponse<String> answer = redress.post(
                Role.SUPERVISOR,
                8081,
                "/api/complaints/" + complaint + "/assign-handler",
                Map.of("handler", handler, "note", note));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static JsonNode shown(String complaint) {
        HttpResponse<String> answer = redress.get(8080, "/api/complaints/" + complaint, Role.HANDLER);
        return answer.statusCode() == 200 ? EventJson.MAPPER.readTree(answer.body()) : EventJson.MAPPER.nullNode();
    }

    /** How many narratives have a vector; -1 while analytics has not seen its servers yet. */
    private static long embedded() {
        HttpResponse<String> answer = redress.get(8082, "/api/analysis", Role.ANALYST);
        return answer.statusCode() == 200
                ? EventJson.MAPPER.readTree(answer.body()).path("texts").asLong()
                : -1;
    }

    /** The folders below the data directory with a file that holds the word: postgresql, kafka, elasticsearch, logs. */
    private static Set<String> partsThatHold(String word) {
        byte[] sought = word.getBytes(UTF_8);
        try (Stream<Path> files = Files.walk(redress.data())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, sought))
                    .map(file -> redress.data().relativize(file).getName(0).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException | UncheckedIOException gone) {
            // Elasticsearch removes files all the time: look again.
            return partsThatHold(word);
        }
    }

    private static boolean holds(Path file, byte[] sought) {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1).contains(new String(sought, ISO_8859_1));
        } catch (NoSuchFileException removed) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As an admin does who reads first what is held; with nothing of the customer in any address, and so in no log. */
    private static void eraseInTheConsole() {
        Console console = new Console(redress, Role.ADMIN);
        HttpResponse<String> page = console.submit("/customers", "/customers", Map.of("customer", CUSTOMER));
        String path = page.uri().getPath();
        assertThat(path).matches("/customers/[0-9a-f]{32}");
        assertThat(page.body())
                .contains(CUSTOMER, "Held since", "Kitchen")
                .containsSubsequence("Lodged", SAID, "Given to ann", "Handed over from ann to bob", NOTED);
        assertThat(EventJson.MAPPER
                        .readTree(console.get(path + "/download").body())
                        .path("complaints"))
                .hasSize(1);

        HttpResponse<String> erased = console.submit(
                path, path + "/erase", Map.of("reason", "requested", "typed", path.substring(path.length() - 4)));

        assertThat(erased.statusCode()).as(erased.body()).isEqualTo(200);
        assertThat(erased.body())
                .contains("Erased for good.", "One complaint has", "because", "the customer asked for it")
                .doesNotContain(CUSTOMER)
                .doesNotContain(SAID)
                .doesNotContain(NOTED);
    }

    @Test
    void anErasedCustomersWordsAreInNoFile() {
        String complaint = lodge(1, CUSTOMER, "The kettle behaved " + SAID + " and then burst into flames.");
        String others = lodge(2, "somebody-else", "The kettle leaks since the second day.");
        assign(complaint, "ann", "");
        assign(complaint, "bob", "Asked " + NOTED + " for a new one.");
        await().atMost(Duration.ofMinutes(2))
                .until(() -> shown(complaint).path("narrative").asString("").contains(SAID)
                        && shown(complaint).toString().contains(NOTED)
                        && embedded() == 2);

        // Sealed wherever it is not searched; searched and embedded in Elasticsearch alone.
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            assertThat(partsThatHold(SAID)).containsExactly("elasticsearch");
            assertThat(partsThatHold(NOTED)).containsExactly("elasticsearch");
        });
        assertThat(partsThatHold(CUSTOMER)).isEmpty();

        eraseInTheConsole();

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            JsonNode shown = shown(complaint);
            assertThat(shown.has("personalDataErasedAt")).isTrue();
            assertThat(shown.toString()).doesNotContain(SAID).doesNotContain(NOTED);
            assertThat(embedded()).isEqualTo(1);
        });
        HttpResponse<String> replayed =
                redress.get(8081, "/api/events?stream=complaints&after=0&limit=1000", Role.ADMIN);
        assertThat(replayed.body()).contains("personal-data-erased").doesNotContain(SAID);
        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofSeconds(5))
                .untilAsserted(() -> {
                    for (String word : List.of(SAID, NOTED, CUSTOMER)) {
                        assertThat(partsThatHold(word)).as(word).isEmpty();
                    }
                });

        // Nobody else lost anything, and what is counted is still counted.
        assertThat(shown(others).path("narrative").asString()).contains("leaks");
        assertThat(redress.status().path("conservation").path("equal").asBoolean())
                .isTrue();
    }
}
