package redress.launcher.bench.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import redress.events.cloudevents.CloudEvent;
import redress.kafka.Publisher;

/** Events sent to Kafka, so many of them unacknowledged at most. */
final class OnTheWay {

    private final Publisher publisher;
    private final int most;
    private final List<CompletableFuture<?>> sent = new ArrayList<>();
    private long count;

    OnTheWay(Publisher publisher, int most) {
        this.publisher = publisher;
        this.most = most;
    }

    void send(String topic, CloudEvent event) {
        sent.add(publisher.send(topic, Objects.requireNonNull(event.subject()), event));
        count++;
        if (sent.size() == most) {
            await();
        }
    }

    long count() {
        return count;
    }

    void await() {
        publisher.await(sent);
        sent.clear();
    }
}
