package redress.events.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redress.events.ErasureReason;
import redress.events.EventType;
import redress.events.Personal;
import redress.events.RootCauseId;

/**
 * Another system reported something beside a complaint. A report stands for itself and never changes; what is personal in
 * it may be erased. {@code at} is the time it speaks of.
 */
public sealed interface ReportEvent {

    ReportId report();

    Instant at();

    /**
     * How many orders, accounts, flights or customers there were on a day: the denominator of a rate.
     *
     * @param at start of the day, UTC
     * @param segment of the customers; absent means all
     */
    @EventType("redress.exposure.reported.v1")
    record ExposureReported(
            ReportId report,
            String source,
            String externalId,
            Instant at,
            String product,
            @Nullable String segment,
            LocalDate day,
            long count)
            implements ReportEvent {}

    /**
     * A customer answered when asked, without a complaint (practice P26).
     *
     * @param customer pseudonym, the same as of this customer's complaints
     * @param satisfaction 1 to 5
     * @param recommend 0 to 10
     * @param affected whether something had failed for the customer since they were asked before, as they said; absent if they were
     *     not asked. Who says no, twice asked and without complaint, is in the control cohort of recoveries.
     * @param segment of customers, as whoever asked knows it
     * @param personal {@code customerId}, and {@code text} as far as given
     */
    @EventType("redress.feedback.reported.v1")
    record FeedbackReported(
            ReportId report,
            String source,
            String externalId,
            Instant at,
            String customer,
            @Nullable Integer satisfaction,
            @Nullable Integer recommend,
            @Nullable Boolean affected,
            @Nullable String segment,
            Personal personal)
            implements ReportEvent {}

    /**
     * Something happened with a customer (practices P7, P8, P10).
     *
     * @param value of it, in the company's currency
     * @param personal {@code customerId}
     */
    @EventType("redress.customer.experience-reported.v1")
    record CustomerExperienceReported(
            ReportId report,
            String source,
            String externalId,
            Instant at,
            String customer,
            Kind kind,
            @Nullable BigDecimal value,
            Personal personal)
            implements ReportEvent {}

    /**
     * Who was affected by a failure, whether they complained or not (practice P6).
     *
     * @param rootCause absent if only {@code name} is known
     * @param customers pseudonyms; absent if only their number is known
     * @param count how many
     */
    @EventType("redress.affected.reported.v1")
    record AffectedReported(
            ReportId report,
            String source,
            String externalId,
            Instant at,
            @Nullable RootCauseId rootCause,
            @Nullable String name,
            @Nullable List<String> customers,
            long count)
            implements ReportEvent {}

    /**
     * Everything personal in this report is erased: its key is gone for good. What is counted stays.
     *
     * @param at when it was erased
     */
    @EventType("redress.report.personal-data-erased.v1")
    record ReportedDataErased(ReportId report, Instant at, ErasureReason reason) implements ReportEvent {}

    /** What happened with a customer. */
    enum Kind {
        POSITIVE,
        RETURNED,
        LEFT,
        REFERRED
    }
}
