package redress.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import redress.events.intake.ReportExposure;

class ExposuresTest {

    private static final Instant END = Instant.parse("2026-03-01T00:00:00Z");
    private static final SimulatedBusiness BUSINESS = new SimulatedBusiness(new Settings(4, 2_000, 12, END));
    private static final List<SimulatedRecord> SENT = BUSINESS.stream()
            .filter(sent -> sent.type().equals(ReportExposure.TYPE))
            .toList();

    @Test
    void everyDayButTheLastHasOneForEachProductAndRegionSentTheDayAfter() {
        int cells = BUSINESS.scenario().products().size()
                * BUSINESS.scenario().regions().size();
        assertThat(SENT)
                .hasSize(364 * cells)
                .allSatisfy(sent -> assertThat(sent.at().atZone(ZoneOffset.UTC).toLocalDate())
                        .isEqualTo(day(report(sent)).plusDays(1)));
        assertThat(SENT.stream().map(SimulatedRecord::externalId)).doesNotHaveDuplicates();
    }

    @Test
    void ordersAddUpAndFollowTheWeek() {
        assertThat(orders(_ -> true)).isBetween(.97 * 200_000, 1.03 * 200_000);
        double mondays = orders(report -> day(report).getDayOfWeek() == DayOfWeek.MONDAY);
        double sundays = orders(report -> day(report).getDayOfWeek() == DayOfWeek.SUNDAY);
        assertThat(mondays / sundays).isBetween(1.6, 1.8);
        double north = orders(report -> "North".equals(report.segment()));
        assertThat(north / orders(_ -> true)).isBetween(.21, .23);
    }

    private static double orders(Predicate<ReportExposure> which) {
        return SENT.stream()
                .map(ExposuresTest::report)
                .filter(which)
                .mapToLong(report -> Objects.requireNonNull(report.count()))
                .sum();
    }

    private static LocalDate day(ReportExposure report) {
        return LocalDate.parse(String.valueOf(report.day()));
    }

    private static ReportExposure report(SimulatedRecord sent) {
        return (ReportExposure) Objects.requireNonNull(sent.report());
    }
}
