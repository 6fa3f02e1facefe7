package redress.analytics.surge;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import redress.analytics.PublicData;

/** Weekly counts of Salmonella agona in the United Kingdom, 1990 to 1995; weeks are numbered from 1 as in R. */
final class Salmonella {

    private Salmonella() {}

    static double[] weeks() {
        return PublicData.numbers(PublicData.rows("salmonella_agona_weekly_1990_1995.csv"), "count");
    }

    static int index(int week) {
        return week - 1;
    }

    /** Weeks 282 to 312 with an alarm. */
    static List<Integer> alarms(BiFunction<double[], Integer, Signal> method) {
        double[] weeks = weeks();
        return IntStream.rangeClosed(282, 312)
                .filter(week ->
                        Objects.requireNonNull(method.apply(weeks, index(week))).alarm())
                .boxed()
                .toList();
    }
}
