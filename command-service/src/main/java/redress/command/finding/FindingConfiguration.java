package redress.command.finding;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import redress.command.coordination.Incidents;
import redress.command.deadletter.LettersInPostgres;
import redress.command.eventstore.Commands;
import redress.command.feed.RunningFeed;
import redress.events.Topics;
import redress.kafka.FeedSettings;
import redress.kafka.KafkaAccess;
import redress.operations.deadletter.OutOfTurn;
import redress.operations.deadletter.ParkingPoison;

/** Puts the reading of findings together. */
@Configuration(proxyBeanMethods = false)
class FindingConfiguration {

    private static final String GROUP = "command-findings";
    private static final int BATCH = 2000;

    @Bean
    ParkingPoison findingsParked(Commands commands, Incidents incidents, JdbcTemplate jdbc, Clock clock) {
        return new ParkingPoison(
                GROUP,
                new WhenFoundThenTellRootCause(commands, incidents),
                OutOfTurn.NOTHING,
                new LettersInPostgres(jdbc, GROUP),
                clock);
    }

    @Bean
    RunningFeed findingsFeed(KafkaAccess kafka, ParkingPoison findingsParked) {
        return new RunningFeed(FeedSettings.of(kafka, GROUP, List.of(Topics.FINDINGS), BATCH), findingsParked);
    }
}
