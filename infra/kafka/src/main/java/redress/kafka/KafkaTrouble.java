package redress.kafka;

import org.jspecify.annotations.Nullable;

/** Kafka did not do what it was asked; says what was asked. */
public final class KafkaTrouble extends RuntimeException {

    public KafkaTrouble(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
