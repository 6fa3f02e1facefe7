package redress.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedCommitsTest {

    private final List<List<Object>> stored = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch slow = new CountDownLatch(1);
    private final ExecutorService clients = Executors.newCachedThreadPool();
    private final SharedCommits commits = new SharedCommits(this::store);

    private void store(List<EventMessage<?>> events) {
        List<Object> payloads =
                events.stream().<Object>map(EventMessage::getPayload).toList();
        if (payloads.contains("slow")) {
            begun.countDown();
            await().until(() -> slow.getCount() == 0);
        }
        if (payloads.contains("bad")) {
            throw new IllegalStateException("bad");
        }
        stored.add(payloads);
    }

    @AfterEach
    void end() {
        clients.shutdownNow();
    }

    @Test
    void whatComesDuringACommitIsStoredTogetherInTheNext() throws InterruptedException {
        List<CompletableFuture<Void>> all = begin("a", "b", "c");

        slow.countDown();

        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        assertThat(stored).hasSize(2);
        assertThat(stored.getFirst()).containsExactly("slow");
        assertThat(stored.getLast()).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void whatCannotBeStoredFailsAlone() throws InterruptedException {
        List<CompletableFuture<Void>> all = begin("a", "bad", "c");

        slow.countDown();

        assertThatThrownBy(() -> all.get(2).get())
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
        CompletableFuture.allOf(all.get(0), all.get(1), all.get(3)).join();
        assertThat(stored.stream().flatMap(List::stream)).containsExactlyInAnyOrder("slow", "a", "c");
    }

    @Test
    void afterAFailureTheNextIsStored() {
        assertThatThrownBy(() -> add("bad")).hasMessage("bad");

        add("good");

        assertThat(stored).containsExactly(List.of("good"));
    }

    /** Begins a slow commit and lets the others come meanwhile. */
    private List<CompletableFuture<Void>> begin(String... others) throws InterruptedException {
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> add("slow"), clients);
        begun.await();
        List<CompletableFuture<Void>> rest = Stream.of(others)
                .map(other -> CompletableFuture.runAsync(() -> add(other), clients))
                .toList();
        await().until(() -> commits.waiting() == others.length);
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }

    private void add(String payload) {
        commits.add(List.of(GenericEventMessage.asEventMessage(payload)));
    }
}
