package redress.launcher.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Gives dates the zone they lack: a date is the start of that day there. What is no ISO 8601 date is left to the intake to refuse. */
record Dates(ZoneId zone) {

    String read(String text) {
        var iso = text.strip().replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) +(?=\\d\\d:)", "$1T");
        return Stream.<Function<String, String>>of(
                        date -> OffsetDateTime.parse(date).toInstant().toString(),
                        date -> LocalDateTime.parse(date)
                                .atZone(zone)
                                .toInstant()
                                .toString(),
                        date -> LocalDate.parse(date)
                                .atStartOfDay(zone)
                                .toInstant()
                                .toString())
                .flatMap(form -> read(form, iso).stream())
                .findFirst()
                .orElse(text);
    }

    private static Optional<String> read(Function<String, String> form, String text) {
        try {
            return Optional.of(form.apply(text));
        } catch (DateTimeException otherForm) {
            return Optional.empty();
        }
    }
}
