package redress.simulation.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.simulation.recovery.Grievances.AT_LAST;
import static redress.simulation.recovery.Grievances.END;
import static redress.simulation.recovery.Grievances.SCENARIO;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.events.intake.ReportExperience;
import redress.events.intake.ReportFeedback;
import redress.simulation.customers.Customer;
import redress.simulation.recovery.aftermath.Aftermath;
import redress.simulation.recovery.aftermath.Report;
import redress.simulation.recovery.aftermath.Sequel;

class AftermathTest {

    private static final int MANY = 4_000;
    private static final BigDecimal LOSS = new BigDecimal("60.00");

    @Test
    void theSameCustomerIsReportedTheSameWhateverElseWasReported() {
        List<String> once = bytes(reports(5, END));

        new Aftermath(5).ofUnaffected(Grievances.some(1, 10).toList().get(3).customer(), END, AT_LAST);
        assertThat(bytes(reports(5, END))).isEqualTo(once);
        assertThat(bytes(reports(6, END))).isNotEqualTo(once);
    }

    @Test
    void everyReportHasAnIdOfItsOwnThatDoesNotNameTheCustomer() {
        List<Report> reports = reports(5, AT_LAST);

        Set<String> ids = new HashSet<>();
        assertThat(reports).hasSizeGreaterThan(3 * MANY).allMatch(report -> ids.add(report.externalId()));
        assertThat(ids).allMatch(id -> id.matches("R-[0-9a-f]{16}[barlf]"));
    }

    @Test
    void nothingIsReportedAtTheEndOrAfterIt() {
        List<Report> all = reports(5, AT_LAST);
        List<Report> cut = reports(5, END);

        assertThat(cut).allMatch(report -> report.at().isBefore(END));
        assertThat(cut)
                .containsExactlyElementsOf(
                        all.stream().filter(report -> report.at().isBefore(END)).toList());
    }

    @Test
    void ofAnAnonymousComplainerNothingIsReported() {
        Aftermath aftermath = new Aftermath(5);
        Recoveries recoveries = new Recoveries(5, SCENARIO);

        Grievances.some(5, MANY)
                .filter(one -> !one.named())
                .forEach(one -> assertThat(aftermath.ofRecovery(
                                one, recoveries.recover(one, AT_LAST).truth(), AT_LAST))
                        .isEmpty());
    }

    @Test
    void theAnswersAreOnTheScalesOfTheContract() {
        assertThat(reports(5, AT_LAST)).allSatisfy(report -> {
            if (report.content() instanceof ReportFeedback feedback) {
                assertThat(feedback.satisfaction()).isBetween(1, 5);
                assertThat(feedback.recommend()).isBetween(0, 10);
            } else if (report.content() instanceof ReportExperience experience) {
                assertThat(experience.kind()).isIn("returned", "left", "referred");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSilentLeaveMoreOftenThanTheWellRecoveredAndLessOftenThanTheBadlyRecovered(long seed) {
        Recoveries recoveries = new Recoveries(seed, SCENARIO);
        List<RecoveryTruth> truths = Grievances.some(seed, MANY)
                .map(one -> recoveries.recover(one, AT_LAST).truth())
                .filter(truth -> truth.stance() != null)
                .toList();
        double silent = share(silent(seed, AT_LAST), "left");
        double wellDone =
                left(truths.stream().filter(one -> one.levels().mean() > .68).toList());
        double badlyDone =
                left(truths.stream().filter(one -> one.levels().mean() < .36).toList());

        assertThat(silent).isBetween(wellDone + .03, badlyDone - .03);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSilentAnswerSeldomerAndAreLessSatisfiedThanThoseToWhomNothingHappened(long seed) {
        List<Sequel> silent = silent(seed, AT_LAST);
        List<Sequel> unaffected = unaffected(seed, AT_LAST);

        assertThat(answers(silent, 'a')).isLessThan(answers(unaffected, 'a') / 2);
        assertThat(satisfaction(silent, 'a')).isLessThan(satisfaction(unaffected, 'a') - .5);
        assertThat(satisfaction(silent, 'b'))
                .isBetween(satisfaction(unaffected, 'b') - .1, satisfaction(unaffected, 'b') + .1);
    }

    private static double left(List<RecoveryTruth> truths) {
        return truths.stream()
                        .filter(one -> one.stance() != null && one.stance().leaves())
                        .count()
                / (double) truths.size();
    }

    private static double share(List<Sequel> sequels, String kind) {
        return sequels.stream()
                        .flatMap(one -> one.reports().stream())
                        .filter(report -> report.content() instanceof ReportExperience experience
                                && kind.equals(experience.kind()))
                        .count()
                / (double) sequels.size();
    }

    private static long answers(List<Sequel> sequels, char which) {
        return feedback(sequels, which).size();
    }

    private static double satisfaction(List<Sequel> sequels, char which) {
        return feedback(sequels, which).stream()
                .mapToInt(report -> report.satisfaction() == null ? 0 : report.satisfaction())
                .average()
                .orElseThrow();
    }

    private static List<ReportFeedback> feedback(List<Sequel> sequels, char which) {
        return sequels.stream()
                .flatMap(one -> one.reports().stream())
                .filter(report -> report.externalId().charAt(18) == which)
                .map(report -> (ReportFeedback) report.content())
                .toList();
    }

    private static List<Sequel> silent(long seed, Instant end) {
        Aftermath aftermath = new Aftermath(seed);
        return Grievances.some(seed, MANY)
                .map(one -> aftermath.ofSilent(one.customer(), "halden-coating", one.lodgedAt(), LOSS, end))
                .toList();
    }

    private static List<Sequel> unaffected(long seed, Instant end) {
        Aftermath aftermath = new Aftermath(seed);
        return Grievances.some(seed, MANY)
                .map(one -> aftermath.ofUnaffected(one.customer(), one.lodgedAt(), end))
                .toList();
    }

    private static List<Report> reports(long seed, Instant end) {
        Aftermath aftermath = new Aftermath(seed);
        Recoveries recoveries = new Recoveries(seed, SCENARIO);
        List<Report> reports = new ArrayList<>();
        Grievances.some(seed, MANY).forEach(one -> {
            Customer customer = one.customer();
            reports.addAll(
                    aftermath.ofRecovery(one, recoveries.recover(one, end).truth(), end));
            reports.addAll(aftermath
                    .ofSilent(customer, "halden-coating", one.lodgedAt(), LOSS, end)
                    .reports());
            reports.addAll(aftermath.ofUnaffected(customer, one.lodgedAt(), end).reports());
        });
        return reports;
    }

    private static List<String> bytes(List<Report> reports) {
        return reports.stream().map(Report::data).map(Arrays::toString).toList();
    }
}
