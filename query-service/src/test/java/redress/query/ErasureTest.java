package redress.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static redress.query.Events.hour;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import redress.events.ComplaintId;
import redress.events.CustomerKey;
import redress.events.ErasureReason;
import redress.events.complaint.ComplaintEvent.PersonalDataErased;
import redress.identity.Role;
import redress.operations.deadletter.ParkingPoison;
import redress.operations.deadletter.Poison;
import redress.query.index.Documents;
import redress.query.index.Indices;
import tools.jackson.databind.node.ObjectNode;

/** What is sealed is shown open, as long as there is a key, and goes for good when it is erased. */
class ErasureTest {

    /** The event of a whole recovery that offers the first gesture. */
    private static final int GESTURE = 21;

    private final RunningService service = RunningService.get();
    private final Keys keys = service.commands.keys;

    /** A whole recovery as it is published. */
    private static Told[] recovery(ComplaintId id, String source, CustomerKey key) {
        Object[] events = Arrays.stream(Events.wholeRecovery(id, source))
                .map(event -> Keys.sealed(event, key))
                .toArray();
        return new Events().add(events).all();
    }

    private static Told erased(ComplaintId id, int sequence) {
        return new Told(new PersonalDataErased(id, hour(100), ErasureReason.REQUESTED), sequence);
    }

    private Map<String, ObjectNode> documents(String index, ComplaintId id, int lines) throws IOException {
        Documents documents = service.context.getBean(Documents.class);
        return index.equals(Indices.TIMELINE)
                ? documents.read(
                        index,
                        IntStream.range(0, lines).mapToObj(n -> id + "-" + n).toList())
                : documents.read(index, List.of(id.toString()));
    }

    private ObjectNode complaint(ComplaintId id) throws IOException {
        return service.context
                .getBean(Documents.class)
                .read(Indices.COMPLAINTS, id.toString())
                .orElseThrow();
    }

    @Test
    void whatIsSealedIsShownOpen() throws IOException {
        ComplaintId id = ComplaintId.of("sealed", "1");
        Told[] told = recovery(id, "sealed", keys.make("sealed-1"));
        assertThat(told[0].cloudEvent().data()).asString().doesNotContain("narrative");

        service.project(told);

        ComplaintId openId = ComplaintId.of("open", "1");
        service.project(new Events()
                .add((Object[]) Events.wholeRecovery(openId, "open"))
                .all());
        ObjectNode shown = complaint(id);
        ObjectNode open = complaint(openId);
        assertThat(shown.path("narrative").asString())
                .isNotBlank()
                .isEqualTo(open.path("narrative").asString());
        assertThat(shown.path("promiseList")).isEqualTo(open.path("promiseList"));
        assertThat(shown.path("attributes").toString()).contains("carrier=NordPost", "contact=ada@example.org");
        assertThat(documents(Indices.COMPLAINTS_ANALYST, id, 0).toString())
                .contains("carrier=NordPost")
                .doesNotContain("ada@");
        assertThat(documents(Indices.TIMELINE, id, told.length).values())
                .anySatisfy(line -> assertThat(line.path("text").asString()).isNotBlank());
    }

    @Test
    void anErasureLeavesNoWordBehindAndEverythingThatIsCounted() throws IOException {
        ComplaintId id = ComplaintId.of("erased", "1");
        CustomerKey key = keys.make("erased-1");
        Told[] told = recovery(id, "erased", key);
        service.project(told);
        ObjectNode before = complaint(id);

        service.project(erased(id, told.length));

        ObjectNode after = complaint(id);
        assertThat(after.has("narrative")).isFalse();
        assertThat(after.has("desiredOutcome")).isFalse();
        assertThat(after.toString())
                .doesNotContain("\"what\"")
                .doesNotContain("ada@")
                .contains("carrier=NordPost");
        for (String counted : Arrays.asList("state", "promises", "gestures", "satisfaction", "product", "customer")) {
            assertThat(after.path(counted)).as(counted).isEqualTo(before.path(counted));
        }
        assertThat(documents(Indices.TIMELINE, id, told.length + 1))
                .hasSize(told.length + 1)
                .allSatisfy((line, document) -> assertThat(document.has("text")).isFalse());
        assertThat(documents(Indices.TIMELINE, id, told.length + 1).values())
                .extracting(line -> line.path("summary").asString())
                .contains("Personal data erased");
    }

    @Test
    void inOneBatchNothingIsLeftEither() throws IOException {
        ComplaintId id = ComplaintId.of("erased", "2");
        Told[] told = recovery(id, "erased", keys.make("erased-2"));
        Told[] all = Arrays.copyOf(told, told.length + 1);
        all[told.length] = erased(id, told.length);

        service.project(all);

        assertThat(complaint(id).has("narrative")).isFalse();
        assertThat(documents(Indices.TIMELINE, id, all.length))
                .hasSize(all.length)
                .allSatisfy((line, document) -> assertThat(document.has("text")).isFalse());
    }

    /** As after a rebuild: what was told before is told again, and there is no key any more. */
    @Test
    void withoutTheKeyTheSameDocumentsAreMade() throws IOException {
        ComplaintId id = ComplaintId.of("erased", "3");
        CustomerKey key = keys.make("erased-3");
        Told[] told = recovery(id, "erased", key);
        service.project(told);
        service.project(erased(id, told.length));
        var complaint = documents(Indices.COMPLAINTS, id, 0);
        var analysts = documents(Indices.COMPLAINTS_ANALYST, id, 0);
        var lines = documents(Indices.TIMELINE, id, told.length + 1);
        service.startIndicesAfresh();
        CustomerKey gone = keys.make("gone-3");
        keys.erase(gone);

        service.project(recovery(id, "erased", gone));
        service.project(erased(id, told.length));

        assertThat(documents(Indices.COMPLAINTS, id, 0)).isEqualTo(complaint);
        assertThat(documents(Indices.COMPLAINTS_ANALYST, id, 0)).isEqualTo(analysts);
        assertThat(documents(Indices.TIMELINE, id, told.length + 1)).isEqualTo(lines);
    }

    /** As if an event before it had been parked for want of a key, which is found later. */
    @Test
    void anErasureBehindADeadLetterTakesTheWordsAtOnceAndTheRestInItsTurn() throws Exception {
        ComplaintId id = ComplaintId.of("erased", "5");
        CustomerKey key = keys.make("erased-5");
        CustomerKey lost = keys.make("lost-5");
        Told[] all = Arrays.copyOf(recovery(id, "erased", key), GESTURE + 2);
        all[GESTURE] = new Told(Keys.sealed(Events.wholeRecovery(id, "erased")[GESTURE], lost), GESTURE);
        all[GESTURE + 1] = erased(id, GESTURE + 1);
        keys.forget(lost);
        ParkingPoison parking = service.context.getBean(ParkingPoison.class);

        parking.handle(Told.received(all));
        parking.complete();

        assertThat(parking.sequence(id.toString(), 10)).hasSize(2);
        for (String index : List.of(Indices.COMPLAINTS, Indices.COMPLAINTS_ANALYST, Indices.TIMELINE)) {
            assertThat(documents(index, id, GESTURE).toString())
                    .contains(id.toString())
                    .doesNotContain(Events.WORDS)
                    .doesNotContain("ada@");
        }
        assertThat(documents(Indices.TIMELINE, id, GESTURE)).hasSize(GESTURE);
        assertThat(complaint(id).path("sequence").asInt()).isEqualTo(GESTURE - 1);

        keys.make("lost-5");
        assertThat(parking.redrive(id.toString()).redriven()).isEqualTo(2);

        var complaint = documents(Indices.COMPLAINTS, id, 0);
        var analysts = documents(Indices.COMPLAINTS_ANALYST, id, 0);
        var lines = documents(Indices.TIMELINE, id, all.length);
        service.startIndicesAfresh();
        service.project(all);
        assertThat(complaint).isEqualTo(documents(Indices.COMPLAINTS, id, 0));
        assertThat(analysts).isEqualTo(documents(Indices.COMPLAINTS_ANALYST, id, 0));
        assertThat(lines).hasSize(all.length).isEqualTo(documents(Indices.TIMELINE, id, all.length));
    }

    /** Perhaps a table was restored from too old a backup: the words are not gone, and must not be taken for it. */
    @Test
    void aKeyThatNobodyKnowsIsNoErasure() {
        ComplaintId id = ComplaintId.of("unknown-key", "1");
        CustomerKey key = keys.make("unknown-1");
        Told[] told = recovery(id, "unknown-key", key);
        keys.forget(key);

        assertThatThrownBy(() -> service.project(told))
                .isInstanceOf(Poison.class)
                .hasMessageContaining("knows no key unknown-1");
    }

    @Test
    void withoutAnAnswerAboutKeysNothingIsProjectedYet() throws IOException {
        ComplaintId id = ComplaintId.of("waiting", "1");
        Told[] told = recovery(id, "waiting", keys.make("waiting-1"));
        keys.down(true);
        try {
            assertThatThrownBy(() -> service.project(told))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("gives no keys");
        } finally {
            keys.down(false);
        }
        assertThat(documents(Indices.COMPLAINTS, id, 0)).isEmpty();

        service.project(told);

        assertThat(complaint(id).has("narrative")).isTrue();
    }

    @Test
    void thePageOfAnErasedComplaintSaysWhatItIs() throws IOException, InterruptedException {
        ComplaintId id = ComplaintId.of("erased", "4");
        Told[] told = recovery(id, "erased", keys.make("erased-4"));
        service.project(told);
        service.project(erased(id, told.length));
        service.refresh();

        String page = new Browser(service)
                .logIn(Role.HANDLER)
                .get("/complaints/" + id)
                .body();

        assertThat(page).contains("Personal data erased").contains("What was said was erased for good on");
    }
}
