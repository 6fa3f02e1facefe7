package redress.operations.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redress.embedded.EmbeddedStack;
import redress.embedded.EmbeddedStack.Part;
import redress.events.ComplaintId;
import redress.events.ErasureReason;
import redress.events.EventJson;
import redress.events.EventTypes;
import redress.events.Topics;
import redress.events.cloudevents.CloudEvent;
import redress.events.cloudevents.CloudEvents;
import redress.events.complaint.ComplaintEvent.PersonalDataErased;
import redress.kafka.Feed;
import redress.kafka.FeedSettings;
import redress.kafka.KafkaAccess;
import redress.kafka.Publisher;
import redress.kafka.Received;
import redress.kafka.TopicSetup;
import redress.operations.deadletter.elasticsearch.LettersInElasticsearch;

class ParkingPoisonTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final EmbeddedStack STACK = EmbeddedStack.shared(Part.KAFKA, Part.ELASTICSEARCH);

    private final String mark = "t" + UUID.randomUUID().toString().substring(0, 8);
    private final List<String> handled = new CopyOnWriteArrayList<>();
    private final Rest5Client http = Rest5Client.builder(URI.create(STACK.elasticsearch()))
            .setHttpClientConfigCallback(HttpAsyncClientBuilder::disableContentCompression)
            .build();
    private final ElasticsearchClient elasticsearch =
            new ElasticsearchClient(new Rest5ClientTransport(http, new Jackson3JsonpMapper(EventJson.MAPPER)));
    private final Publisher publisher = new Publisher(KafkaAccess.plain(STACK.kafka()));
    private volatile boolean cured;
    private volatile boolean away;
    private final AtomicInteger attempts = new AtomicInteger();

    @BeforeEach
    void prepare() throws IOException {
        TopicSetup.ensure(KafkaAccess.plain(STACK.kafka()));
        letters().ensure();
    }

    @AfterEach
    void close() throws IOException {
        publisher.close();
        http.close();
    }

    @Test
    void poisonIsParkedInOrderWhileTheRestFlowsOnAndRedrivenWhenItsCauseIsGone() throws Exception {
        publish("a1", "b1", "b-poison", "c1", "b2", "a2");
        try (Feed feed = Feed.start(settings(), parking())) {
            await().atMost(SOON).untilAsserted(() -> assertThat(handled).contains("a1", "b1", "c1", "a2"));
            publish("b3", "a3");
            await().atMost(SOON).untilAsserted(() -> assertThat(handled).contains("a3"));
            assertThat(feed.trouble()).isNull();
        }
        assertThat(handled).containsSubsequence("a1", "a2", "a3").doesNotContain("b2", "b3");

        // As after a restart: what is parked and what comes behind it is known to nobody but the index.
        ParkingPoison parking = parking();
        try (Feed feed = Feed.start(settings(), parking)) {
            publish("b4", "a4");
            await().atMost(SOON).untilAsserted(() -> assertThat(handled).contains("a4"));
            assertThat(feed.alive()).isTrue();
        }
        assertThat(parking.heads(null, 10)).singleElement().satisfies(head -> {
            assertThat(head.sequence()).isEqualTo(mark + "b");
            assertThat(head.reason()).isEqualTo("it is poison");
            assertThat(head.letters()).isEqualTo(4);
        });

        Redriven inVain = parking.redrive(mark + "b");
        assertThat(inVain).isEqualTo(new Redriven("test-" + mark, mark + "b", 0, 4, "it is poison"));
        cured = true;
        Redriven redriven = parking.redrive(mark + "b");
        Redriven again = parking.redrive(mark + "b");

        assertThat(redriven.redriven()).isEqualTo(4);
        assertThat(again.redriven()).isZero();
        assertThat(handled)
                .containsSubsequence("b1", "b-poison", "b2", "b3", "b4")
                .doesNotHaveDuplicates();
        assertThat(parking.letters()).isZero();
    }

    @Test
    void aBatchIsOnlyDividedAsOftenAsItTakesToFindThePoison() throws Exception {
        List<Received> batch = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 512; i++) {
            batch.add(record(i, mark + i, i == 300 ? "poison" : "fine"));
        }
        parking().handle(batch);

        assertThat(handled).hasSize(511);
        assertThat(attempts.get()).isLessThanOrEqualTo(1 + 2 * 9);
        assertThat(letters().letters()).isEqualTo(1);
    }

    @Test
    void anOutageParksNothing() throws Exception {
        away = true;
        publish("a1", "b-poison");
        try (Feed feed = Feed.start(settings(), parking())) {
            await().atMost(SOON).until(() -> attempts.get() > 1 && feed.trouble() != null);
            assertThat(letters().letters()).isZero();
            away = false;
            await().atMost(SOON).until(() -> handled.contains("a1") && letters().letters() == 1);
        }
    }

    @Test
    void poisonThatShowsOnlyWhenManyAreCompletedIsFoundWhenTheyComeAgain() throws Exception {
        List<Received> putOff = new CopyOnWriteArrayList<>();
        Feed.Batches puttingOff = new Feed.Batches() {
            @Override
            public void handle(List<Received> batch) {
                putOff.addAll(batch);
            }

            @Override
            public void complete() throws IOException {
                ParkingPoisonTest.this.handle(putOff);
                putOff.clear();
            }

            @Override
            public void forget() {
                putOff.clear();
            }
        };
        publish("a1", "b1", "b-poison", "b2", "a2");
        ParkingPoison parking =
                new ParkingPoison("test-" + mark, puttingOff, OutOfTurn.NOTHING, letters(), Clock.systemUTC());
        try (Feed feed = Feed.start(settings(), parking)) {
            await().atMost(SOON).untilAsserted(() -> assertThat(handled).contains("a1", "b1", "a2"));
            await().atMost(SOON).until(() -> letters().letters() == 2 && feed.trouble() == null);
            publish("a3");
            await().atMost(SOON).until(() -> handled.contains("a3"));
        }
        cured = true;
        assertThat(parking.redrive(mark + "b").redriven()).isEqualTo(2);
        assertThat(handled).containsSubsequence("b1", "b-poison", "b2").containsSubsequence("a1", "a2", "a3");
    }

    @Test
    void aRedriveThatMetAnOutageLeavesNothingBehindThatTheNextOneStumblesOver() throws Exception {
        AtomicInteger forgotten = new AtomicInteger();
        Feed.Batches batches = new Feed.Batches() {
            @Override
            public void handle(List<Received> batch) throws IOException {
                ParkingPoisonTest.this.handle(batch);
            }

            @Override
            public void forget() {
                forgotten.incrementAndGet();
            }
        };
        ParkingPoison parking =
                new ParkingPoison("test-" + mark, batches, OutOfTurn.NOTHING, letters(), Clock.systemUTC());
        parking.handle(List.of(record(1, mark, "poison")));

        away = true;
        assertThatThrownBy(() -> parking.redrive(mark)).isInstanceOf(IOException.class);
        assertThat(forgotten.get()).isEqualTo(1);
        away = false;
        cured = true;
        assertThat(parking.redrive(mark).redriven()).isEqualTo(1);
    }

    @Test
    void aDefectInTheHandlerParksWhatItStumblesOver() throws Exception {
        ParkingPoison parking = new ParkingPoison(
                "test-" + mark,
                batch -> batch.forEach(each -> Objects.requireNonNull(each.value(), "personal text")),
                OutOfTurn.NOTHING,
                letters(),
                Clock.systemUTC());
        parking.handle(List.of(new Received("t", 0, 7, null, Map.of(), null), record(8, mark, "fine")));

        assertThat(parking.heads(null, 10)).singleElement().satisfies(head -> {
            assertThat(head.sequence()).isEqualTo("t-0@7");
            assertThat(head.reason()).contains("NullPointerException").doesNotContain("personal");
        });
    }

    @Test
    void anErasureBehindALetterTakesItsWordsAtOnceAndWaitsForItsTurnAllTheSame() throws Exception {
        List<Received> erased = new CopyOnWriteArrayList<>();
        ParkingPoison parking =
                new ParkingPoison("test-" + mark, this::handle, erased::addAll, letters(), Clock.systemUTC());
        Received erasure = erasure(3);

        parking.handle(List.of(record(1, mark, "poison"), record(2, mark, "later"), erasure));

        assertThat(erased).containsExactly(erasure);
        assertThat(handled).isEmpty();
        assertThat(parking.letters()).isEqualTo(3);
        cured = true;
        assertThat(parking.redrive(mark).redriven()).isEqualTo(3);
        assertThat(handled).hasSize(3).last().asString().contains("reason");
        assertThat(erased).hasSize(1);
    }

    @Test
    void anErasureThatNothingIsBeforeHasItsTurnAndNothingElse() throws Exception {
        List<Received> erased = new CopyOnWriteArrayList<>();
        new ParkingPoison("test-" + mark, this::handle, erased::addAll, letters(), Clock.systemUTC())
                .handle(List.of(erasure(1)));

        assertThat(handled).hasSize(1);
        assertThat(erased).isEmpty();
    }

    @Test
    void wordsThatCannotBeErasedWhileSomethingIsAwayAreErasedWhenTheRecordsComeAgain() throws Exception {
        List<Received> erased = new CopyOnWriteArrayList<>();
        OutOfTurn erasing = erasures -> {
            if (away) {
                throw new IOException("the store is away");
            }
            erased.addAll(erasures);
        };
        ParkingPoison parking = new ParkingPoison("test-" + mark, this::handle, erasing, letters(), Clock.systemUTC());
        parking.handle(List.of(record(1, mark, "poison")));

        away = true;
        assertThatThrownBy(() -> parking.handle(List.of(erasure(2)))).isInstanceOf(IOException.class);
        away = false;
        parking.handle(List.of(erasure(2)));

        assertThat(erased).hasSize(1);
        assertThat(parking.letters()).isEqualTo(2);
    }

    @Test
    void wordsThatCanNeverBeErasedOutOfTurnHoldNothingUp() throws Exception {
        List<Received> erased = new CopyOnWriteArrayList<>();
        OutOfTurn erasing = erasures -> {
            if (erasures.stream().anyMatch(each -> each.offset() == 2)) {
                throw new Poison("no such erasure");
            }
            erased.addAll(erasures);
        };
        ParkingPoison parking = new ParkingPoison("test-" + mark, this::handle, erasing, letters(), Clock.systemUTC());
        parking.handle(List.of(record(1, mark, "poison")));
        List<Received> batch = List.of(erasure(2), erasure(3), record(4, mark + "b", "fine"));

        // As the feed does: what failed is given up and comes again.
        assertThatThrownBy(() -> parking.handle(batch)).isInstanceOf(Poison.class);
        parking.forget();
        parking.handle(batch);
        parking.complete();

        assertThat(erased).extracting(Received::offset).containsExactly(3L);
        assertThat(handled).containsExactly("fine");
        assertThat(parking.letters()).isEqualTo(3);
    }

    private LettersInElasticsearch letters() {
        return new LettersInElasticsearch(elasticsearch, "dead-letters-test", "test-" + mark, Clock.systemUTC());
    }

    private ParkingPoison parking() {
        return new ParkingPoison("test-" + mark, this::handle, OutOfTurn.NOTHING, letters(), Clock.systemUTC());
    }

    private void handle(List<Received> batch) throws IOException {
        attempts.incrementAndGet();
        if (away) {
            throw new IOException("the store is away");
        }
        List<String> texts = batch.stream()
                .filter(each -> String.valueOf(each.key()).startsWith(mark))
                .map(each -> new String(Objects.requireNonNull(each.value()), UTF_8))
                .toList();
        if (!cured && texts.stream().anyMatch(text -> text.contains("poison"))) {
            throw new Poison("it is poison");
        }
        handled.addAll(texts);
    }

    private static Received record(long offset, String key, String text) {
        return new Received("t", 0, offset, key, Map.of(), text.getBytes(UTF_8));
    }

    private Received erasure(long offset) {
        var erased = new PersonalDataErased(ComplaintId.of("test", mark), Instant.EPOCH, ErasureReason.REQUESTED);
        byte[] json = EventJson.MAPPER.writeValueAsBytes(erased);
        CloudEvent event =
                new CloudEvent("e", "/test", EventTypes.nameOf(PersonalDataErased.class), mark, null, Map.of(), json);
        return new Received("t", 0, offset, mark, CloudEvents.headers(event), json);
    }

    private FeedSettings settings() {
        return FeedSettings.of(KafkaAccess.plain(STACK.kafka()), "test-" + mark, List.of(Topics.FINDINGS), 1000);
    }

    /** The first letter of a text is its aggregate. */
    private void publish(String... texts) {
        publisher.await(List.of(texts).stream()
                .map(text -> publisher.send(Topics.FINDINGS, mark + text.charAt(0), Map.of(), text.getBytes(UTF_8)))
                .toList());
    }
}
