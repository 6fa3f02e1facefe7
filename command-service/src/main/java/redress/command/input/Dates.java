package redress.command.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads ISO 8601 times; without a zone they are UTC, without a time the start of the day. */
public final class Dates {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final int LENGTH_OF_DATE = 10;

    private Dates() {}

    /** The time, unless the text is none or it lies outside of what a complaint may speak of. */
    public static Optional<Instant> read(String text) {
        try {
            Instant read = parse(text.strip());
            return Optional.of(read).filter(at -> at.isAfter(EARLIEST) && at.isBefore(LATEST));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** The day, unless the text is none or it lies outside of what a report may speak of. */
    public static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()))
                    .filter(day -> read(day.toString()).isPresent());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Instant parse(String text) {
        if (text.length() == LENGTH_OF_DATE) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException withoutZone) {
            return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        }
    }
}
