package redress.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redress.embedded.EmbeddedStack;
import redress.events.Topics;

class FeedTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    private final KafkaAccess kafka =
            KafkaAccess.plain(EmbeddedStack.shared(EmbeddedStack.Part.KAFKA).kafka());
    private final String mark = UUID.randomUUID().toString();
    private final List<String> read = new CopyOnWriteArrayList<>();
    private final List<Feed> feeds = new ArrayList<>();
    private Publisher publisher;

    @BeforeEach
    void connect() {
        TopicSetup.ensure(kafka);
        TopicSetup.ensure(kafka);
        publisher = new Publisher(kafka);
    }

    @AfterEach
    void disconnect() {
        feeds.forEach(Feed::close);
        publisher.close();
    }

    @Test
    void aBatchThatFailedComesAgainAndIsThenCommitted() {
        AtomicInteger attempts = new AtomicInteger();
        publish(Topics.INTAKE, "a", "b", "c");

        Feed failing = start(settings(Topics.INTAKE), batch -> {
            if (attempts.incrementAndGet() == 1) {
                throw new IllegalStateException("the store is away");
            }
            collect(batch);
        });
        await().atMost(SOON).untilAsserted(() -> assertThat(read).containsExactlyInAnyOrder("a", "b", "c"));
        // It is told as over once the batch is, which is a moment after it was read.
        await().atMost(SOON).untilAsserted(() -> assertThat(failing.trouble()).isNull());
        failing.close();

        publish(Topics.INTAKE, "d");
        start(settings(Topics.INTAKE), this::collect);
        await().atMost(SOON).untilAsserted(() -> assertThat(read).containsExactlyInAnyOrder("a", "b", "c", "d"));
    }

    @Test
    void whatIsWrongIsToldWhileItIsWrong() {
        publish(Topics.INTAKE, "a");

        Feed feed = start(settings(Topics.INTAKE), batch -> {
            throw new IllegalStateException("the store is away");
        });

        await().atMost(SOON).untilAsserted(() -> assertThat(feed.trouble()).contains("the store is away"));
    }

    @Test
    void recordsOfFollowingTopicsWaitForWhatWasToldBeforeThem() {
        String[] events = IntStream.range(0, 500).mapToObj(i -> "event " + i).toArray(String[]::new);
        publish(Topics.COMPLAINT_EVENTS, events);
        publish(Topics.FINDINGS, "finding");

        start(settings(Topics.COMPLAINT_EVENTS, 10).followedBy(List.of(Topics.FINDINGS)), this::collect);

        await().atMost(SOON).untilAsserted(() -> assertThat(read).hasSize(501));
        assertThat(read.getLast()).isEqualTo("finding");
        publish(Topics.COMPLAINT_EVENTS, "later event");
        publish(Topics.FINDINGS, "later finding");
        await().atMost(SOON).untilAsserted(() -> assertThat(read).hasSize(503));
    }

    @Test
    void aBacklogIsCompletedInFewStepsAndComesAgainWholeIfOneFails() {
        String[] backlog =
                IntStream.range(0, 6000).mapToObj(i -> "backlog " + i).toArray(String[]::new);
        publish(Topics.INTAKE, backlog);
        AtomicInteger steps = new AtomicInteger();
        AtomicInteger forgotten = new AtomicInteger();
        List<String> putOff = new ArrayList<>();
        Feed.Batches puttingOff = new Feed.Batches() {
            @Override
            public void handle(List<Received> batch) {
                batch.stream()
                        .filter(received -> mark.equals(received.key()))
                        .map(received -> new String(received.value(), UTF_8))
                        .forEach(putOff::add);
            }

            @Override
            public void complete() {
                if (!putOff.isEmpty() && steps.incrementAndGet() == 1) {
                    throw new IllegalStateException("the store is away");
                }
                read.addAll(putOff);
                putOff.clear();
            }

            @Override
            public void forget() {
                forgotten.incrementAndGet();
                putOff.clear();
            }
        };

        start(settings(Topics.INTAKE, 100_000), puttingOff);

        await().atMost(SOON).untilAsserted(() -> assertThat(read).hasSize(6000));
        assertThat(read).containsExactly(backlog);
        assertThat(forgotten.get()).isPositive();
        assertThat(steps.get()).as("far fewer than batches").isLessThanOrEqualTo(4);
    }

    @Test
    void aRecordOfSixteenMegabytesArrivesWhole() {
        String large = "x".repeat(16 * 1024 * 1024 - 1000);
        publish(Topics.INTAKE, large);

        start(settings(Topics.INTAKE), this::collect);

        await().atMost(SOON).until(() -> read.contains(large));
    }

    @Test
    void lagIsWhatAGroupHasStillToRead() {
        publish(Topics.ROOT_CAUSE_EVENTS, "a", "b");
        FeedSettings settings = settings(Topics.ROOT_CAUSE_EVENTS);
        Feed feed = start(settings, this::collect);
        await().atMost(SOON).until(() -> read.size() == 2);
        feed.close();
        publish(Topics.ROOT_CAUSE_EVENTS, "c");

        try (ConsumerLag lag = new ConsumerLag(kafka)) {
            assertThat(lag.of(settings.group())).containsEntry(Topics.ROOT_CAUSE_EVENTS, 1L);
            assertThat(lag.of("nobody")).isEmpty();
            assertThat(lag.of(blocked().group())).containsKey(Topics.ROOT_CAUSE_EVENTS);
        }
    }

    /** A group that reads but never gets as far as a commit. */
    private FeedSettings blocked() {
        FeedSettings settings = FeedSettings.of(kafka, "blocked-" + mark, List.of(Topics.ROOT_CAUSE_EVENTS), 1000);
        Feed feed = start(settings, batch -> {
            throw new IllegalStateException("the store is away");
        });
        await().atMost(SOON).until(() -> feed.trouble() != null);
        assertThat(feed.alive()).isTrue();
        return settings;
    }

    private FeedSettings settings(String topic) {
        return settings(topic, 1000);
    }

    private FeedSettings settings(String topic, int records) {
        return FeedSettings.of(kafka, "test-" + mark, List.of(topic), records);
    }

    private Feed start(FeedSettings settings, Feed.Batches batches) {
        Feed feed = Feed.start(settings, batches);
        feeds.add(feed);
        return feed;
    }

    /** Tests share the topics: each sees its own records only. */
    private void collect(List<Received> batch) {
        batch.stream()
                .filter(received -> mark.equals(received.key()))
                .map(received -> new String(received.value(), UTF_8))
                .forEach(read::add);
    }

    private void publish(String topic, String... values) {
        publisher.await(Arrays.stream(values)
                .map(value -> publisher.send(topic, mark, Map.of(), value.getBytes(UTF_8)))
                .toList());
    }
}
