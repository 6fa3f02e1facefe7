package redress.command.report;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import redress.events.report.ReportEvent;
import redress.events.report.ReportId;

/**
 * Something that another system reported beside a complaint: exposure, feedback, a customer's experience, who was affected.
 * It is filed once and never changes; being an aggregate makes the store refuse it a second time.
 */
@AggregateRoot(type = Report.TYPE)
public final class Report {

    /** The aggregate's name in the event store. */
    public static final String TYPE = "report";

    // Axon reads it.
    @SuppressWarnings("UnusedVariable")
    @AggregateIdentifier
    private ReportId id;

    // The only event, which every report has, sets the id.
    @SuppressWarnings("NullAway.Init")
    Report() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    Report(FileReport command) {
        apply(command.report());
    }

    @EventSourcingHandler
    void on(ReportEvent event) {
        id = event.report();
    }
}
