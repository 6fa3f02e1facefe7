package redress.command.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.command.clock.ClockPlans;
import redress.command.input.Fault;
import redress.command.input.Json;
import redress.command.input.Unfit;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;
import redress.events.report.ReportEvent;
import redress.events.report.ReportEvent.AffectedReported;
import redress.events.report.ReportEvent.CustomerExperienceReported;
import redress.events.report.ReportEvent.ExposureReported;
import redress.events.report.ReportEvent.FeedbackReported;
import redress.events.report.ReportEvent.Kind;
import redress.events.report.ReportId;

class ReportsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Pseudonyms PSEUDONYMS = new Pseudonyms(new byte[32]);

    private static final String EXPOSURE = "redress.exposure.report.v1";
    private static final String FEEDBACK = "redress.feedback.report.v1";
    private static final String EXPERIENCE = "redress.customer.experience.v1";
    private static final String AFFECTED = "redress.affected.report.v1";
    private static final String CAUSE = "00000000-0000-0000-0000-00000000000c";

    private final Reports reports = new Reports(PSEUDONYMS, CLOCK);

    private ReportEvent read(String type, String fields) {
        return reports.read(type, "shop", Json.object(("{\"externalId\":\"e1\"," + fields + "}").getBytes(UTF_8)));
    }

    private static String customerOfAComplaint(String customerId) {
        ComplaintLodged account = new Accounts(PSEUDONYMS, CLOCK, ClockPlans.presets())
                .read(
                        "other",
                        null,
                        Json.object(("{\"externalId\":\"x\",\"product\":\"P\",\"channel\":\"c\",\"customerId\":\""
                                        + customerId + "\"}")
                                .getBytes(UTF_8)));
        return account.customer();
    }

    @Test
    void exposureSaysHowManyThereWereOnADay() {
        assertThat(read(EXPOSURE, "\"product\":\"Card\",\"day\":\"2026-03-01\",\"count\":\"0\""))
                .isEqualTo(new ExposureReported(
                        ReportId.of("exposure", "shop", "e1"),
                        "shop",
                        "e1",
                        Instant.parse("2026-03-01T00:00:00Z"),
                        "Card",
                        null,
                        LocalDate.of(2026, 3, 1),
                        0));
    }

    @Test
    void feedbackAndExperiencesNameTheSameCustomerAsComplaintsDo() {
        var feedback = (FeedbackReported)
                read(FEEDBACK, "\"customerId\":\"c9\",\"at\":\"2026-02-01\",\"recommend\":0,\"text\":\"kind words\"");
        var experience = (CustomerExperienceReported)
                read(EXPERIENCE, "\"customerId\":\"c9\",\"at\":\"2026-02-01\",\"kind\":\"Left\",\"value\":12.50");

        assertThat(feedback.customer()).isEqualTo(experience.customer()).isEqualTo(customerOfAComplaint("c9"));
        assertThat(feedback.recommend()).isZero();
        assertThat(feedback.personal().read())
                .containsEntry("text", "kind words")
                .containsEntry("customerId", "c9");
        assertThat(experience.kind()).isEqualTo(Kind.LEFT);
        assertThat(experience.value()).isEqualTo("12.50");
        assertThat(feedback.toString() + experience).doesNotContain("\"c9\"", "kind words");
    }

    @Test
    void feedbackMaySayWhetherAnythingHadFailedAndForWhichSegment() {
        var control = (FeedbackReported) read(
                FEEDBACK,
                "\"customerId\":\"c9\",\"at\":\"2026-02-01\",\"recommend\":9,\"affected\":\"No\",\"segment\":\"plus\"");
        var notAsked = (FeedbackReported) read(FEEDBACK, "\"customerId\":\"c9\",\"at\":\"2026-02-01\",\"recommend\":9");

        assertThat(control.affected()).isFalse();
        assertThat(control.segment()).isEqualTo("plus");
        assertThat(notAsked.affected()).isNull();
    }

    @Test
    void anAffectedListHoldsPseudonymsOnly() {
        var affected = (AffectedReported) read(
                AFFECTED,
                "\"name\":\"recall\",\"at\":\"2026-02-01\",\"customerIds\":[\"c9\",\"c8\",\"c9\"],\"count\":2");

        assertThat(affected.customers()).containsExactly(customerOfAComplaint("c9"), customerOfAComplaint("c8"));
        assertThat(affected.count()).isEqualTo(2);
        assertThat(affected.rootCause()).isNull();
    }

    @Test
    void theLongestListFits() {
        assertThat(((AffectedReported)
                                read(AFFECTED, "\"name\":\"r\",\"at\":\"2026-02-01\",\"customerIds\":" + ids(100_000)))
                        .count())
                .isEqualTo(100_000);
        assertThat(faults(AFFECTED, "\"name\":\"r\",\"at\":\"2026-02-01\",\"customerIds\":" + ids(100_001)))
                .extracting(Fault::rule)
                .containsExactly("too-many");
    }

    private static String ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"c" + i + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    private Iterable<Fault> faults(String type, String fields) {
        return catchThrowableOfType(Unfit.class, () -> read(type, fields)).faults();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            redress.exposure.report.v1     | "product":"P","day":"2026-03-01"                 | count        | required
            redress.exposure.report.v1     | "product":"P","count":1                          | day          | required
            redress.exposure.report.v1     | "day":"2026-03-01","count":1                     | product      | required
            redress.exposure.report.v1     | "product":"P","day":"2026-03-02","count":1       | day          | not-in-the-future
            redress.exposure.report.v1     | "product":"P","day":"2026-02-30","count":1       | day          | date
            redress.exposure.report.v1     | "product":"P","day":"2026-03-01T01:00:00Z","count":1 | day      | date
            redress.exposure.report.v1     | "product":"P","day":"2026-03-01","count":-1      | count        | number-range
            redress.exposure.report.v1     | "product":"P","day":"2026-03-01","count":1.5     | count        | whole-number
            redress.exposure.report.v1     | "product":"P","day":"2026-03-01","count":"many"  | count        | number
            redress.exposure.report.v1     | "product":"P","day":"2026-03-01","count":1,"store":"S4" | store | unknown-field
            redress.exposure.report.v1     | "product":"P","day":"2026-03-01","count":1,"attributes":{} | attributes | unknown-field
            redress.feedback.report.v1     | "customerId":"c","at":"2026-02-01"               | satisfaction | required
            redress.feedback.report.v1     | "customerId":"c","at":"2026-02-01","text":" "    | satisfaction | required
            redress.feedback.report.v1     | "customerId":"c","satisfaction":3                | at           | required
            redress.feedback.report.v1     | "at":"2026-02-01","satisfaction":3               | customerId   | required
            redress.feedback.report.v1     | "customerId":"c","at":"2026-02-01","satisfaction":0 | satisfaction | number-range
            redress.feedback.report.v1     | "customerId":"c","at":"2026-02-01","satisfaction":6 | satisfaction | number-range
            redress.feedback.report.v1     | "customerId":"c","at":"2026-02-01","recommend":11 | recommend   | number-range
            redress.feedback.report.v1     | "customerId":"c","at":"2027-02-01","recommend":1 | at           | not-in-the-future
            redress.customer.experience.v1 | "customerId":"c","at":"2026-02-01"               | kind         | required
            redress.customer.experience.v1 | "customerId":"c","at":"2026-02-01","kind":"sad"  | kind         | one-of
            redress.customer.experience.v1 | "customerId":"c","at":"2026-02-01","kind":"left","value":-1 | value | number-range
            redress.affected.report.v1     | "at":"2026-02-01","count":1                      | rootCauseId  | required
            redress.affected.report.v1     | "at":"2026-02-01","count":1,"rootCauseId":"x"    | rootCauseId  | id
            redress.affected.report.v1     | "at":"2026-02-01","name":"r"                     | customerIds  | required
            redress.affected.report.v1     | "at":"2026-02-01","name":"r","customerIds":"c"   | customerIds  | list
            redress.affected.report.v1     | "at":"2026-02-01","name":"r","customerIds":["c",""] | customerIds | list
            redress.affected.report.v1     | "at":"2026-02-01","name":"r","customerIds":["c","c"],"count":2 | count | counts-the-customers
            redress.affected.report.v1     | "name":"r","count":1                             | at           | required
            """)
    void aWrongFieldIsNamedWithItsRule(String type, String fields, String field, String rule) {
        assertThat(faults(type, fields)).extracting(Fault::field, Fault::rule).containsExactly(tuple(field, rule));
    }

    @Test
    void theRootCauseMayBeNamedByItsId() {
        assertThat(((AffectedReported)
                                read(AFFECTED, "\"at\":\"2026-02-01\",\"count\":7,\"rootCauseId\":\"" + CAUSE + "\""))
                        .rootCause())
                .hasToString(CAUSE);
    }
}
