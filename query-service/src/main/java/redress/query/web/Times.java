package redress.query.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads points in time from parameters: ISO 8601 with a zone, or a date, which is a whole day in UTC. */
public final class Times {

    private Times() {}

    /** A date means its beginning. */
    public static @Nullable Instant from(String parameter, @Nullable String value) {
        return read(parameter, value, 0);
    }

    /** A date means its end: that day is included. */
    public static @Nullable Instant to(String parameter, @Nullable String value) {
        return read(parameter, value, 1);
    }

    private static @Nullable Instant read(String parameter, @Nullable String value, int days) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return value.length() == "2026-01-31".length()
                    ? LocalDate.parse(value)
                            .plusDays(days)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException wrong) {
            throw new BadParameter(parameter, "must be a date (2026-01-31) or a time with zone (2026-01-31T12:00:00Z)");
        }
    }
}
