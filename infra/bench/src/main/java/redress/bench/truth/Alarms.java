package redress.bench.truth;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import redress.analytics.study.Surges;
import redress.analytics.study.Surges.Surge;
import redress.analytics.surge.Method;
import redress.simulation.scenario.PlantedCause;

/** Surges by product and by root cause, week after week, as the study of surges looks at them. */
final class Alarms {

    private static final String PRODUCT = "product=";
    private static final String CAUSE = "rootCauseId=";

    private Alarms() {}

    /** Complaints by the day on which they were lodged, as known on the morning of a Monday. */
    private static Map<String, NavigableMap<LocalDate, Long>> series(Business business, LocalDate monday) {
        Instant now = monday.atStartOfDay(ZoneOffset.UTC).toInstant();
        Map<String, NavigableMap<LocalDate, Long>> series = new HashMap<>();
        for (Known known : business.complaints()) {
            if (known.sentAt().isBefore(now)) {
                LocalDate day = day(known.incident().lodgedAt());
                add(series, PRODUCT + known.incident().attributes().get("product"), day);
                known.causes().forEach(cause -> add(series, CAUSE + cause, day));
            }
        }
        return series;
    }

    private static void add(Map<String, NavigableMap<LocalDate, Long>> series, String name, LocalDate day) {
        series.computeIfAbsent(name, _ -> new TreeMap<>()).merge(day, 1L, Long::sum);
    }

    private static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** Of causes that break out of nothing, each must be told within two weeks. */
    static final class Storm implements Study {

        private static final String OWN = "storm-own";
        private static final int MOST = 8;

        @Override
        public List<Line> lines() {
            return List.of(new Line(
                    OWN,
                    "a cause that breaks out is alarmed within two whole weeks, its complaints linked to it from the first",
                    Claim.asks(.9),
                    ""));
        }

        @Override
        public void look(Business business, Tallies tallies) {
            for (PlantedCause cause : business.causes()) {
                Instant onset = business.simulated().at(cause.course().onset());
                LocalDate first = day(onset).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
                int week = 1;
                while (week <= MOST && !alarmed(business, cause, first.plusWeeks(week))) {
                    week++;
                }
                tallies.count(OWN, week <= 2);
                tallies.outcome(OWN, week > MOST ? "later" : "week " + week);
            }
        }

        private static boolean alarmed(Business business, PlantedCause cause, LocalDate monday) {
            return Surges.of(series(business, monday), monday).stream()
                    .anyMatch(surge -> surge.series().equals(CAUSE + cause.id()));
        }
    }

    /** Where nothing was planted, every alarm is a false one. */
    static final class Calm implements Study {

        private static final String SINGLE = "calm-single";
        private static final String SUMS = "calm-sums";
        private static final int FIRST_WEEK = 14;

        @Override
        public List<Line> lines() {
            return List.of(
                    new Line(
                            SINGLE,
                            "calm business: weeks with a false alarm of a single week, over six products",
                            Claim.statesAtMost(.05),
                            ""),
                    new Line(
                            SUMS,
                            "calm business: weeks of a product with a false alarm of the sums",
                            Claim.statesAtMost(Method.CUSUM_RISE.falseAlarms()),
                            ""));
        }

        @Override
        public void look(Business business, Tallies tallies) {
            LocalDate start = day(business.simulated().at(0));
            LocalDate end = day(business.end());
            LocalDate monday = start.plusWeeks(FIRST_WEEK).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
            for (; !monday.isAfter(end); monday = monday.plusWeeks(1)) {
                Map<String, NavigableMap<LocalDate, Long>> series = series(business, monday);
                List<Surge> surges = Surges.of(series, monday);
                long sums = surges.stream()
                        .filter(surge -> surge.method() == Method.CUSUM_RISE)
                        .count();
                tallies.count(SINGLE, surges.size() > sums);
                tallies.count(SUMS, sums, series.size());
            }
        }
    }
}
