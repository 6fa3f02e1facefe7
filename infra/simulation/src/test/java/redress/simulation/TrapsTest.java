package redress.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import redress.events.intake.LodgeComplaint;
import redress.events.intake.ReportExperience;
import redress.simulation.SimulatedRecord.Kind;
import redress.simulation.customers.Customer;
import redress.simulation.customers.Customer.Segment;
import redress.simulation.failures.Failure;

/** What looks like something else, seen in the records and in what is behind them. */
class TrapsTest {

    private static final Instant END = Instant.parse("2026-03-01T00:00:00Z");
    private static final SimulatedBusiness BUSINESS = new SimulatedBusiness(new Settings(1, 20_000, 12, END));
    private static final List<SimulatedRecord> RECORDS = BUSINESS.stream().toList();
    private static final List<SimulatedRecord> COMPLAINTS =
            RECORDS.stream().filter(sent -> sent.kind() == Kind.COMPLAINT).toList();

    @Test
    void inAnOutageComplaintsFallAndFailuresDoNot() {
        Instant from = BUSINESS.at(.3);
        Duration tenDays = Duration.ofDays(10);
        Instant until = from.plus(tenDays);
        assertThat(lodged(from, until)).noneMatch(complaint -> "app".equals(complaint.channel()));
        assertThat(lodged(until, until.plus(tenDays)).filter(complaint -> "app".equals(complaint.channel())))
                .hasSizeGreaterThan(40);
        double during = lodged(from, until).count();
        double around = (lodged(from.minus(tenDays), from).count()
                        + lodged(until, until.plus(tenDays)).count())
                / 2.0;
        // 15 % of complaints come by app, of which 65 % are not made.
        assertThat(during / around).isBetween(.8, .97);
        double failures = failures(from, until);
        double failuresAround = (failures(from.minus(tenDays), from) + failures(until, until.plus(tenDays))) / 2;
        assertThat(failures / failuresAround).isBetween(.95, 1.05);
    }

    @Test
    void aRenameTakesPlaceOnOneDay() {
        Instant day = BUSINESS.at(.55);
        assertThat(lodged(BUSINESS.at(0), day).map(LodgeComplaint::subProduct))
                .contains("Pans")
                .doesNotContain("Cookware");
        assertThat(lodged(day, END).map(LodgeComplaint::subProduct))
                .contains("Cookware")
                .doesNotContain("Pans");
    }

    @Test
    void aQuietSegmentComplainsLessWhileItFailsAsOftenAndLeaves() {
        Instant from = BUSINESS.at(.7);
        double complaintsBefore =
                quiet(COMPLAINTS.stream().filter(sent -> lodgedAt(sent).isBefore(from)));
        double complaintsAfter =
                quiet(COMPLAINTS.stream().filter(sent -> !lodgedAt(sent).isBefore(from)));
        assertThat(complaintsAfter / .3 / (complaintsBefore / .7)).isLessThan(.5);
        double failed = BUSINESS.failures()
                .filter(failure -> isQuiet(BUSINESS.customer(failure)))
                .filter(failure -> failure.day() >= 365 * .7)
                .count();
        double failedOfAll =
                BUSINESS.failures().filter(failure -> failure.day() >= 365 * .7).count();
        assertThat(failed / failedOfAll).isBetween(.01, .04);
        List<ReportExperience> left = RECORDS.stream()
                .filter(sent -> sent.type().equals(ReportExperience.TYPE))
                .map(sent -> (ReportExperience) Objects.requireNonNull(sent.report()))
                .toList();
        assertThat(left)
                .hasSizeBetween(1_500, 1_800)
                .allSatisfy(report ->
                        assertThat(Instant.parse(String.valueOf(report.at()))).isBetween(from, END));
        assertThat(left.stream().map(ReportExperience::customerId)).doesNotHaveDuplicates();
    }

    @Test
    void lettersAreSentTogetherOnMondays() {
        assertThat(COMPLAINTS.stream()
                        .filter(sent -> "letter".equals(complaint(sent).channel()))
                        .filter(sent -> sent.at().isBefore(END.minus(Duration.ofDays(8)))))
                .hasSizeGreaterThan(300)
                .allSatisfy(sent -> {
                    assertThat(sent.at().atZone(ZoneOffset.UTC).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
                    assertThat(sent.at())
                            .isAfter(lodgedAt(sent))
                            .isBefore(lodgedAt(sent).plus(Duration.ofDays(8)));
                });
    }

    @Test
    void someRecordsComeLateAndSoOutOfOrder() {
        List<SimulatedRecord> others = COMPLAINTS.stream()
                .filter(sent -> !"letter".equals(complaint(sent).channel()))
                .toList();
        assertThat(others).allSatisfy(sent -> assertThat(sent.at()).isAfterOrEqualTo(lodgedAt(sent)));
        assertThat(others.stream()
                        .filter(sent -> sent.at().isAfter(lodgedAt(sent).plus(Duration.ofHours(23)))))
                .hasSizeBetween(200, 380);
        Instant latest = Instant.MIN;
        int outOfOrder = 0;
        for (SimulatedRecord sent : COMPLAINTS) {
            outOfOrder += lodgedAt(sent).isBefore(latest) ? 1 : 0;
            latest = lodgedAt(sent).isAfter(latest) ? lodgedAt(sent) : latest;
        }
        assertThat(outOfOrder).isGreaterThan(500);
    }

    @Test
    void aFixAfterAPeakSeemsToWork() {
        Instant fixed = BUSINESS.at(.8);
        double before = voucherFailures(fixed.minus(Duration.ofDays(14)), fixed);
        double after = voucherFailures(fixed, fixed.plus(Duration.ofDays(14)));
        double longBefore = voucherFailures(fixed.minus(Duration.ofDays(42)), fixed.minus(Duration.ofDays(28)));
        assertThat(after / before).isLessThan(.5);
        assertThat(after / longBefore).isBetween(.75, 1.25);
    }

    private static double voucherFailures(Instant from, Instant to) {
        return between(from, to)
                .filter(failure ->
                        BUSINESS.scenario().causes().get(failure.cause()).id().equals("voucher-conditions"))
                .count();
    }

    private static double failures(Instant from, Instant to) {
        return between(from, to).count();
    }

    private static Stream<Failure> between(Instant from, Instant to) {
        return BUSINESS.failures()
                .filter(failure -> !BUSINESS.failedAt(failure).isBefore(from)
                        && BUSINESS.failedAt(failure).isBefore(to));
    }

    private static double quiet(Stream<SimulatedRecord> complaints) {
        return complaints
                .filter(sent -> isQuiet(Objects.requireNonNull(sent.grievance()).customer()))
                .count();
    }

    private static boolean isQuiet(Customer customer) {
        return customer.segment() == Segment.BUSINESS
                && customer.region().name().equals("Islands");
    }

    private static Stream<LodgeComplaint> lodged(Instant from, Instant to) {
        return COMPLAINTS.stream()
                .filter(sent -> !lodgedAt(sent).isBefore(from) && lodgedAt(sent).isBefore(to))
                .map(TrapsTest::complaint);
    }

    private static Instant lodgedAt(SimulatedRecord sent) {
        return Instant.parse(String.valueOf(complaint(sent).lodgedAt()));
    }

    private static LodgeComplaint complaint(SimulatedRecord sent) {
        return Objects.requireNonNull(sent.complaint());
    }
}
