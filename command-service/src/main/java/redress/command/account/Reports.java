package redress.command.account;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import redress.command.input.Unfit;
import redress.events.Personal;
import redress.events.RootCauseId;
import redress.events.intake.ReportAffected;
import redress.events.intake.ReportExperience;
import redress.events.intake.ReportExposure;
import redress.events.intake.ReportFeedback;
import redress.events.report.ReportEvent;
import redress.events.report.ReportEvent.AffectedReported;
import redress.events.report.ReportEvent.CustomerExperienceReported;
import redress.events.report.ReportEvent.ExposureReported;
import redress.events.report.ReportEvent.FeedbackReported;
import redress.events.report.ReportEvent.Kind;
import redress.events.report.ReportId;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what other systems report beside complaints from the data of an intake record, whatever door it came through. A
 * report has the fields it has: others are refused, because nothing would keep them.
 */
public final class Reports {

    private static final int LONGEST = 500;
    private static final int LONGEST_TEXT = 10_000;
    private static final long LARGEST_COUNT = 1_000_000_000_000L;
    private static final int MOST_CUSTOMERS = 100_000;
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(24);

    private final Pseudonyms pseudonyms;
    private final Clock clock;

    public Reports(Pseudonyms pseudonyms, Clock clock) {
        this.pseudonyms = pseudonyms;
        this.clock = clock;
    }

    /** Whether records of this CloudEvents type are reports. */
    public static boolean isType(String type) {
        return switch (type) {
            case ReportExposure.TYPE, ReportFeedback.TYPE, ReportExperience.TYPE, ReportAffected.TYPE -> true;
            default -> false;
        };
    }

    /**
     * The report.
     *
     * @param type of the intake record, one of those that are reports
     * @param source the system that reports
     * @throws Unfit naming everything that is wrong
     */
    public ReportEvent read(String type, String source, ObjectNode data) {
        Source.check(source);
        Fields fields = new Fields(data);
        Reading reading = new Reading(fields, source, fields.required("externalId", LONGEST));
        ReportEvent report = switch (type) {
            case ReportExposure.TYPE -> reading.exposure();
            case ReportFeedback.TYPE -> reading.feedback();
            case ReportExperience.TYPE -> reading.experience();
            case ReportAffected.TYPE -> reading.affected();
            default -> throw new IllegalArgumentException("records of type " + type + " are no reports");
        };
        fields.nothingElse();
        fields.mustBeFit();
        return Objects.requireNonNull(report);
    }

    /** What a customer answered to a question of yes or no. */
    private enum Said {
        YES,
        NO
    }

    /** The reading of one record; a report is absent only beside a fault. */
    private final class Reading {

        private final Fields fields;
        private final String source;
        private final String externalId;

        Reading(Fields fields, String source, String externalId) {
            this.fields = fields;
            this.source = source;
            this.externalId = externalId;
        }

        @Nullable
        ReportEvent exposure() {
            String product = fields.required("product", LONGEST);
            String segment = fields.text("segment", LONGEST);
            LocalDate day = fields.day("day", LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
            Long count = fields.whole("count", 0, LARGEST_COUNT);
            fields.require("day");
            fields.require("count");
            if (day == null || count == null) {
                return null;
            }
            Instant at = day.atStartOfDay(ZoneOffset.UTC).toInstant();
            return new ExposureReported(id("exposure"), source, externalId, at, product, segment, day, count);
        }

        @Nullable
        ReportEvent feedback() {
            String customerId = fields.required("customerId", LONGEST);
            Instant at = at();
            Integer satisfaction = grade("satisfaction", 1, 5);
            Integer recommend = grade("recommend", 0, 10);
            String text = fields.words("text", LONGEST_TEXT);
            Said affected = fields.oneOf("affected", Said.class);
            String segment = fields.text("segment", LONGEST);
            if (!fields.isGiven("satisfaction") && !fields.isGiven("recommend") && !fields.isGiven("text")) {
                fields.fault("satisfaction", "required", "is missing, and so are recommend and text: give one");
            }
            if (at == null) {
                return null;
            }
            return new FeedbackReported(
                    id("feedback"),
                    source,
                    externalId,
                    at,
                    pseudonyms.of(customerId),
                    satisfaction,
                    recommend,
                    affected == null ? null : Boolean.valueOf(affected == Said.YES),
                    segment,
                    personal(customerId, text));
        }

        private @Nullable Integer grade(String name, int lowest, int highest) {
            Long grade = fields.whole(name, lowest, highest);
            return grade == null ? null : grade.intValue();
        }

        @Nullable
        ReportEvent experience() {
            String customerId = fields.required("customerId", LONGEST);
            Instant at = at();
            Kind kind = fields.oneOf("kind", Kind.class);
            fields.require("kind");
            BigDecimal value = fields.number("value");
            if (at == null || kind == null) {
                return null;
            }
            return new CustomerExperienceReported(
                    id("experience"),
                    source,
                    externalId,
                    at,
                    pseudonyms.of(customerId),
                    kind,
                    value,
                    personal(customerId, null));
        }

        @Nullable
        ReportEvent affected() {
            RootCauseId rootCause = rootCause();
            String name = fields.text("name", LONGEST);
            Set<String> customers = fields.texts("customerIds", LONGEST, MOST_CUSTOMERS);
            Long count = fields.whole("count", 0, LARGEST_COUNT);
            Instant at = at();
            fields.requireEither("rootCauseId", "name");
            fields.requireEither("customerIds", "count");
            if (customers != null && count != null && customers.size() != count) {
                fields.fault("count", "counts-the-customers", "must be the number of different customerIds");
            }
            if (at == null || (customers == null && count == null)) {
                return null;
            }
            return new AffectedReported(
                    id("affected"),
                    source,
                    externalId,
                    at,
                    rootCause,
                    name,
                    customers == null
                            ? null
                            : customers.stream().map(pseudonyms::of).toList(),
                    customers == null ? Objects.requireNonNull(count) : customers.size());
        }

        private @Nullable RootCauseId rootCause() {
            String text = fields.text("rootCauseId", LONGEST);
            try {
                return text == null ? null : new RootCauseId(UUID.fromString(text.strip()));
            } catch (IllegalArgumentException none) {
                fields.fault("rootCauseId", "id", "must be the id of a root cause");
                return null;
            }
        }

        private @Nullable Instant at() {
            fields.require("at");
            return fields.date("at", clock.instant().plus(CLOCKS_DIFFER));
        }

        private ReportId id(String kind) {
            return ReportId.of(kind, source, externalId);
        }
    }

    private static Personal personal(String customerId, @Nullable String text) {
        Map<String, String> personal = new TreeMap<>(Map.of("customerId", customerId));
        if (text != null) {
            personal.put("text", text);
        }
        return Personal.plain(personal);
    }
}
