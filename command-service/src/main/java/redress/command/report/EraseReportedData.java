package redress.command.report;

import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import redress.events.ErasureReason;
import redress.events.report.ReportId;

/** Closes what is personal in a report for good: its key is erased. No person sends this for one report. */
public record EraseReportedData(@TargetAggregateIdentifier ReportId report, Instant at, ErasureReason reason) {}
