package redress.command.finding;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.JdbcTemplate;
import redress.command.input.Texts;

/** Findings that could not be read, table {@code dead_letter}: where they stand and why, not what they say. */
final class DeadLetters {

    private static final int LONGEST = 500;

    private final JdbcTemplate jdbc;
    private final Clock clock;

    DeadLetters(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(String position, String type, String reason) {
        jdbc.update(
                "insert into dead_letter (position, type, reason, at) values (?, ?, ?, ?) on conflict do nothing",
                position,
                Texts.printable(type, LONGEST),
                Texts.printable(reason, LONGEST),
                Timestamp.from(clock.instant()));
    }
}
