package redress.query.console;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import redress.query.index.Documents;
import redress.query.index.Fields;

/** Waits a little until a document shows what a command has just changed, so that the next page is not the old one. */
@Component
final class Shown {

    private static final Duration LONGEST = Duration.ofSeconds(4);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Documents documents;

    Shown(Documents documents) {
        this.documents = documents;
    }

    /** Returns when it is shown, or after a bounded time. */
    void await(String index, String id, long version) throws IOException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end && sequence(index, id) < version) {
            try {
                TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private long sequence(String index, String id) throws IOException {
        return documents
                .read(index, id)
                .map(document -> Fields.number(document, "sequence", -1))
                .orElse(-1L);
    }
}
