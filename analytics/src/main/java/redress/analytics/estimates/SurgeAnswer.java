package redress.analytics.estimates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import redress.analytics.surge.Method;
import redress.analytics.surge.Watch;

/**
 * Which periods stand out.
 *
 * @param methods what each does and how often it is wrong
 */
record SurgeAnswer(String interval, List<Period> periods, List<About> methods) {

    /**
     * One period.
     *
     * @param partial it is not over: nothing is said of it
     * @param alarm of any method
     */
    record Period(LocalDate at, long count, boolean partial, boolean alarm, List<Reading> methods) {}

    /**
     * What one method says about one period.
     *
     * @param limit the count from which on it is an alarm, or down to which for falls
     * @param statistic by which it decides: standard deviations, or the sum so far in complaints
     * @param pValue of this period alone
     * @param adjusted for all periods of the series at once
     * @param refused why it says nothing
     */
    record Reading(
            String method,
            @Nullable Double limit,
            @Nullable Double statistic,
            @Nullable Double pValue,
            @Nullable Double adjusted,
            boolean alarm,
            @Nullable String refused) {

        private static Reading of(Method method, Watch.Reading reading) {
            var signal = reading.signal();
            return signal == null
                    ? new Reading(method.word(), null, null, null, null, false, reading.refused())
                    : new Reading(
                            method.word(),
                            signal.limit(),
                            signal.statistic(),
                            signal.pValue(),
                            reading.adjusted(),
                            signal.alarm(),
                            null);
        }
    }

    /** @param falseAlarmsAMonth to be expected where nothing changes, at most */
    record About(String method, String does, double falseAlarmsAMonth, List<String> assumptions) {}

    static SurgeAnswer of(SurgeQuestion question) {
        double[] counts = question.counts().stream()
                .limit(question.over())
                .mapToDouble(Long::doubleValue)
                .toArray();
        Map<Method, List<Watch.Reading>> readings = Watch.over(counts, question.rhythm());
        List<Period> periods = new ArrayList<>();
        for (int i = 0; i < question.begins().size(); i++) {
            boolean partial = i >= question.over();
            List<Reading> said = partial ? List.of() : at(readings, i);
            periods.add(new Period(
                    question.begins().get(i),
                    question.counts().get(i),
                    partial,
                    said.stream().anyMatch(Reading::alarm),
                    said));
        }
        return new SurgeAnswer(
                question.rhythm().name().toLowerCase(Locale.ROOT),
                periods,
                Arrays.stream(Method.values())
                        .map(method -> new About(
                                method.word(),
                                method.does(),
                                method.falseAlarms() * question.rhythm().aMonth(),
                                method.assumptions()))
                        .toList());
    }

    private static List<Reading> at(Map<Method, List<Watch.Reading>> readings, int period) {
        return Arrays.stream(Method.values())
                .map(method -> Reading.of(
                        method, Objects.requireNonNull(readings.get(method)).get(period)))
                .toList();
    }
}
