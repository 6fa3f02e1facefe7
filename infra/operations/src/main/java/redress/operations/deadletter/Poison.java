package redress.operations.deadletter;

import java.io.IOException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import redress.events.UnknownCipher;
import redress.events.cloudevents.NotACloudEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;

/** Something among the records at hand can never be handled, however often it is tried. */
public final class Poison extends RuntimeException {

    /** What only the content of a record, or a defect in what reads it, leads to. */
    private static final List<Class<? extends RuntimeException>> DEFECTS = List.of(
            JacksonException.class,
            UnknownCipher.class,
            NullPointerException.class,
            ClassCastException.class,
            IllegalArgumentException.class,
            IndexOutOfBoundsException.class,
            NoSuchElementException.class,
            ArithmeticException.class,
            DateTimeException.class);

    /** What an outage leads to, whatever it is wrapped in. */
    private static final List<Class<? extends Exception>> OUTAGES = List.of(
            IOException.class,
            SQLException.class,
            TimeoutException.class,
            InterruptedException.class,
            JacksonIOException.class);

    /** The reason is shown to people who run the platform: it must hold nothing personal. */
    public Poison(String reason) {
        super(reason);
    }

    /** Why a handler can never succeed; empty if trying again may help. */
    static Optional<String> reason(Exception failure) {
        if (failure instanceof Poison || failure instanceof NotACloudEvent) {
            return Optional.of(String.valueOf(failure.getMessage()));
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOneOf(OUTAGES, cause)) {
                return Optional.empty();
            }
        }
        // Without its message, which may quote the record.
        return isOneOf(DEFECTS, failure)
                ? Optional.of("a defect: " + failure.getClass().getSimpleName() + place(failure))
                : Optional.empty();
    }

    private static String place(Exception failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length == 0 ? "" : " in " + trace[0].getClassName() + "." + trace[0].getMethodName();
    }

    private static boolean isOneOf(List<? extends Class<?>> types, Throwable failure) {
        return types.stream().anyMatch(type -> type.isInstance(failure));
    }
}
