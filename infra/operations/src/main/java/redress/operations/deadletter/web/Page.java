package redress.operations.deadletter.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redress.operations.deadletter.DeadLetter;
import redress.operations.deadletter.DeadLetterQueue;

/** Some of the waiting sequences of all processors, one processor after the other. */
record Page(List<DeadLetter> heads, @Nullable String next) {

    /** Stands in no sequence's name. */
    private static final char BETWEEN = '~';

    static Page of(List<DeadLetterQueue> queues, @Nullable String token, int size) throws Exception {
        int between = token == null ? -1 : token.indexOf(BETWEEN);
        String processor = between < 0 ? null : String.valueOf(token).substring(0, between);
        String after = between < 0 ? null : String.valueOf(token).substring(between + 1);
        List<DeadLetter> heads = new ArrayList<>();
        boolean skipping = processor != null;
        for (DeadLetterQueue queue : queues) {
            boolean here = queue.processor().equals(processor);
            skipping &= !here;
            if (!skipping && heads.size() <= size) {
                heads.addAll(queue.heads(here ? after : null, size + 1 - heads.size()));
            }
        }
        // One more than asked for was looked for: a full page may be the last.
        return heads.size() <= size
                ? new Page(heads, null)
                : new Page(heads.subList(0, size), token(heads.get(size - 1)));
    }

    private static String token(DeadLetter last) {
        return last.processor() + BETWEEN + last.sequence();
    }
}
