package redress.command.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.events.complaint.Clocks;

class ClockPlansTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private final ClockPlans presets =
            new ClockSettings("plain", ZoneOffset.UTC, Map.of("Card", "uk-disp"), List.of()).all();

    @Test
    void plainServiceLevelsCountBusinessDays() {
        // A Friday evening.
        Clocks clocks = presets.start("Kettle", Instant.parse("2026-03-06T20:00:00Z"));

        assertThat(clocks.plan()).isEqualTo("plain");
        assertThat(clocks.acknowledgeBy()).isEqualTo("2026-03-09T17:00:00Z");
        assertThat(clocks.answerBy()).isEqualTo("2026-03-10T17:00:00Z");
        assertThat(clocks.resolveBy()).isEqualTo("2026-03-20T17:00:00Z");
        assertThat(clocks.summaryBy()).isNull();
    }

    /** Easter 2026: Good Friday is 3 April, Easter Monday 6 April; summer time has begun on 29 March. */
    @Test
    void dispCountsBusinessDaysOverEnglishHolidaysAndEightWeeks() {
        Clocks clocks = presets.start("Card", Instant.parse("2026-04-01T09:00:00Z"));

        assertThat(clocks.plan()).isEqualTo("uk-disp");
        assertThat(clocks.summaryBy()).isEqualTo("2026-04-08T16:00:00Z");
        assertThat(clocks.resolveBy()).isEqualTo("2026-05-27T23:00:00Z");
    }

    /** Received late on a summer evening in London is the next day in UTC, but counts from the day in London. */
    @Test
    void theDayOfReceiptIsTheCompanysDay() {
        Clocks clocks = presets.start("Card", Instant.parse("2026-06-01T22:30:00Z"));

        assertThat(clocks.summaryBy()).isEqualTo("2026-06-04T16:00:00Z");
    }

    @Test
    void boxingDayOnASaturdayIsKeptOnMonday() {
        BusinessCalendar england = BusinessCalendar.of(ZoneId.of("Europe/London"), LocalTime.of(17, 0), "gb-eng");

        assertThat(england.isBusinessDay(LocalDate.parse("2026-12-28"))).isFalse();
        assertThat(england.isBusinessDay(LocalDate.parse("2026-12-29"))).isTrue();
    }

    @Test
    void cfpbCountsCalendarDaysInNewYork() {
        ClockPlans cfpb = new ClockSettings("us-cfpb", ZoneOffset.UTC, Map.of(), List.of()).all();

        Clocks clocks = cfpb.start("Loan", Instant.parse("2026-10-30T15:00:00Z"));

        // Daylight saving time ends on 1 November, so the days end an hour later in UTC.
        assertThat(clocks.answerBy()).isEqualTo("2026-11-15T05:00:00Z");
        assertThat(clocks.resolveBy()).isEqualTo("2026-12-30T05:00:00Z");
        assertThat(clocks.acknowledgeBy()).isNull();
    }

    @Test
    void aComplaintKeepsTheVersionOfTheDayItWasLodged() {
        ClockPlans versions = new ClockSettings(
                        "house",
                        ZoneOffset.UTC,
                        Map.of(),
                        List.of(house(1, "2026-01-01", "4h"), house(2, "2026-07-01", "2h")))
                .all();

        assertThat(versions.start("Card", Instant.parse("2026-06-30T10:00:00Z")).version())
                .isEqualTo(1);
        assertThat(versions.start("Card", Instant.parse("2026-07-01T10:00:00Z")))
                .extracting(Clocks::version, Clocks::answerBy)
                .containsExactly(2, Instant.parse("2026-07-01T12:00:00Z"));
        assertThat(versions.start("Card", Instant.parse("2020-07-01T10:00:00Z")).version())
                .isEqualTo(1);
    }

    private static ClockSettings.Own house(int version, String from, String answer) {
        return new ClockSettings.Own(
                "house",
                version,
                LocalDate.parse(from),
                BERLIN,
                LocalTime.of(18, 0),
                "de-by",
                null,
                answer,
                null,
                "10bd");
    }

    @Test
    void whatCannotBeMeantIsRefusedAtTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClockSettings("fast", ZoneOffset.UTC, Map.of(), List.of()).all())
                .withMessageContaining("there is no plan of clocks fast; there are plain, uk-disp, us-cfpb");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClockSettings(
                                "plain",
                                ZoneOffset.UTC,
                                Map.of(),
                                List.of(house(1, "2026-01-01", "4h"), house(1, "2026-02-01", "4h")))
                        .all())
                .withMessageContaining("the same name and version");
        assertThatIllegalArgumentException().isThrownBy(() -> Term.of("soon")).withMessageContaining("3bd");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BusinessCalendar.of(BERLIN, LocalTime.NOON, "zz"))
                .withMessageContaining("zz");
    }
}
