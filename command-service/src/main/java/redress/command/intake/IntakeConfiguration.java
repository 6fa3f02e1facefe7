package redress.command.intake;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import redress.command.account.Accounts;
import redress.command.account.Pseudonyms;
import redress.command.account.Reports;
import redress.command.clock.ClockPlans;
import redress.command.eventstore.Commands;
import redress.command.eventstore.EventLog;
import redress.command.feed.RunningFeed;
import redress.command.feed.TopicIdentity;
import redress.command.key.DailyKeys;
import redress.command.key.Sealing;
import redress.command.receipt.Receipts;
import redress.command.receipt.RejectedRecords;
import redress.events.Topics;
import redress.identity.Credentials;
import redress.kafka.FeedSettings;
import redress.kafka.KafkaAccess;
import redress.kafka.Publisher;

/** Puts the intake together. */
@Configuration(proxyBeanMethods = false)
class IntakeConfiguration {

    private static final String GROUP = "command-intake";
    private static final int BATCH = 1000;
    private static final int WORKERS = 4;

    @Bean
    Accounts accounts(Credentials credentials, Clock clock, ClockPlans clocks) {
        return new Accounts(new Pseudonyms(credentials.pseudonymKey()), clock, clocks);
    }

    @Bean
    Reports reports(Credentials credentials, Clock clock) {
        return new Reports(new Pseudonyms(credentials.pseudonymKey()), clock);
    }

    @Bean
    Corrections corrections(RejectedRecords rejected) {
        return new Corrections(rejected);
    }

    @Bean
    Lodging lodging(Commands commands, Receipts receipts, EventLog log, Sealing sealing) {
        return new Lodging(commands, receipts, log, sealing);
    }

    @Bean
    WhenConsumedThenDelete deletingConsumed(KafkaAccess kafka) {
        return new WhenConsumedThenDelete(kafka, GROUP);
    }

    @Bean(destroyMethod = "shutdownNow")
    ExecutorService intakeWorkers() {
        return Executors.newFixedThreadPool(
                WORKERS, Thread.ofPlatform().name("intake-", 1).factory());
    }

    @Bean
    RunningFeed intakeFeed(
            KafkaAccess kafka,
            Accounts accounts,
            Reports reports,
            Corrections corrections,
            Lodging lodging,
            EventLog log,
            Receipts receipts,
            Publisher publisher,
            DailyKeys keys,
            ExecutorService workers) {
        Intake intake = new Intake(
                new RecordReader(TopicIdentity.of(kafka, Topics.INTAKE), accounts, reports),
                corrections,
                lodging,
                log,
                receipts,
                publisher,
                keys,
                workers);
        return new RunningFeed(FeedSettings.of(kafka, GROUP, List.of(Topics.INTAKE), BATCH), intake);
    }
}
