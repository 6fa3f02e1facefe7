package redress.command.due;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import redress.events.ComplaintId;
import redress.events.RootCauseId;
import redress.events.complaint.PromiseId;

/** Sets timers, table {@code scheduled_tasks}. Setting one is part of the transaction at hand. */
public final class Timers {

    static final TaskDescriptor<Void> BREAK_PROMISE = TaskDescriptor.of("break-promise");
    static final TaskDescriptor<Void> RESUME_ROOT_CAUSE = TaskDescriptor.of("resume-root-cause");
    static final TaskDescriptor<Void> FORGET_CUSTOMERS = TaskDescriptor.of("forget-customers");
    static final TaskDescriptor<Void> FINISH_ERASURES = TaskDescriptor.of("finish-erasures");

    private final SchedulerClient client;

    Timers(SchedulerClient client) {
        this.client = client;
    }

    void breakPromise(ComplaintId complaint, PromiseId promise, Instant at) {
        client.scheduleIfNotExists(BREAK_PROMISE
                .instance(new WatchedPromise(complaint, promise).toString())
                .scheduledTo(at));
    }

    void resumeRootCause(RootCauseId rootCause, Instant until) {
        String instance = rootCause + "/" + until;
        client.scheduleIfNotExists(RESUME_ROOT_CAUSE.instance(instance).scheduledTo(until));
    }
}
