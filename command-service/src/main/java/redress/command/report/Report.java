package redress.command.report;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import redress.events.report.ReportEvent;
import redress.events.report.ReportEvent.ReportedDataErased;
import redress.events.report.ReportId;

/**
 * Something that another system reported beside a complaint: exposure, feedback, a customer's experience, who was affected.
 * It is filed once and never changes, but that what is personal in it may be erased; being an aggregate makes the store
 * refuse it a second time.
 */
@AggregateRoot(type = Report.TYPE)
public final class Report {

    /** The aggregate's name in the event store. */
    public static final String TYPE = "report";

    @AggregateIdentifier
    private ReportId id;

    private boolean erased;

    // The first event, which every report has, sets the id.
    @SuppressWarnings("NullAway.Init")
    Report() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    Report(FileReport command) {
        apply(command.report());
    }

    @CommandHandler
    void erase(EraseReportedData command) {
        if (!erased) {
            apply(new ReportedDataErased(id, command.at(), command.reason()));
        }
    }

    @EventSourcingHandler
    void on(ReportEvent event) {
        id = event.report();
        erased |= event instanceof ReportedDataErased;
    }
}
