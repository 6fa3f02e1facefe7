package redress.command.report;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import redress.events.report.ReportEvent;
import redress.events.report.ReportId;

/** Files a report that was read and found fit. */
public record FileReport(@TargetAggregateIdentifier ReportId id, ReportEvent report) {

    public FileReport(ReportEvent report) {
        this(report.report(), report);
    }

    /** Says nothing of the report, which may be personal. */
    @Override
    public String toString() {
        return "FileReport " + id;
    }
}
