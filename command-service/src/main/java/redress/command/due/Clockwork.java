package redress.command.due;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import redress.command.complaint.ComplaintCommand.BreakPromise;
import redress.command.customer.Erasure;
import redress.command.customer.Retention;
import redress.command.eventstore.Commands;
import redress.command.eventstore.Provenance;
import redress.command.rootcause.RootCauseCommand.ResumeByDate;
import redress.events.RootCauseId;

/** Runs what is due: looks once a second; of several instances one takes each timer, and takes over from one that died. */
@Configuration(proxyBeanMethods = false)
class Clockwork {

    private static final Provenance CLOCK = Provenance.of("clock");
    private static final int THREADS = 2;
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(5);
    private static final LocalTime QUIET = LocalTime.of(3, 0);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(5);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);

    @Bean
    Timers timers(DataSource database) {
        return new Timers(SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .build());
    }

    @Bean
    WhenPromiseMadeThenWatchIt whenPromiseMadeThenWatchIt(Timers timers, Clock clock) {
        return new WhenPromiseMadeThenWatchIt(timers, clock);
    }

    @Bean
    WhenArchivedThenResumeInTime whenArchivedThenResumeInTime(Timers timers) {
        return new WhenArchivedThenResumeInTime(timers);
    }

    @Bean
    RunningClockwork runningClockwork(
            DataSource database,
            Commands commands,
            Retention retention,
            Erasure erasure,
            Clock clock,
            @Value("${redress.node}") String node) {
        RecurringTask<Void> forgetting = forgetCustomers(retention);
        Scheduler scheduler = Scheduler.create(
                        database, List.of(breakPromise(commands, clock), resume(commands, clock)))
                .startTasks(forgetting, finishErasures(erasure))
                .schedulerName(new SchedulerName.Fixed(node))
                .threads(THREADS)
                .pollingInterval(LOOK)
                .pollUsingLockAndFetch(0.5, 2.0)
                .shutdownMaxWait(LONGEST_GOODBYE)
                .build();
        return new RunningClockwork(scheduler);
    }

    private static Task<Void> breakPromise(Commands commands, Clock clock) {
        return Tasks.oneTime(Timers.BREAK_PROMISE)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY))
                .execute((timer, context) -> {
                    WatchedPromise watched = WatchedPromise.of(timer.getId());
                    commands.send(new BreakPromise(watched.complaint(), clock.instant(), watched.promise()), CLOCK);
                });
    }

    private static Task<Void> resume(Commands commands, Clock clock) {
        return Tasks.oneTime(Timers.RESUME_ROOT_CAUSE)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY))
                .execute((timer, context) -> {
                    RootCauseId archived = RootCauseId.of(
                            timer.getId().substring(0, timer.getId().indexOf('/')));
                    commands.send(new ResumeByDate(archived, clock.instant()), CLOCK);
                });
    }

    /** What an end of the process or a trouble has interrupted is not left until the next start. */
    private static RecurringTask<Void> finishErasures(Erasure erasure) {
        return Tasks.recurring(Timers.FINISH_ERASURES, Schedules.fixedDelay(BETWEEN_LOOKS))
                .execute((timer, context) -> erasure.finish());
    }

    /** Recurs for ever, whether customers are kept for a time or not: the setting may change. */
    private static RecurringTask<Void> forgetCustomers(Retention retention) {
        return Tasks.recurring(Timers.FORGET_CUSTOMERS, Schedules.daily(ZoneOffset.UTC, QUIET))
                .execute((timer, context) -> retention.eraseWhoseTimeIsUp());
    }
}
