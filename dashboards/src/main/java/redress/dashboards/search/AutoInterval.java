package redress.dashboards.search;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** The width of time buckets when a panel leaves it to Grafana: the range over the points that fit, rounded to a step. */
final class AutoInterval {

    /** From which raw width on (milliseconds) which step is taken. */
    private static final TreeMap<Long, Long> STEPS = new TreeMap<>(Map.of(0L, 1L));

    static {
        step("PT0.01S", "PT0.01S");
        step("PT0.015S", "PT0.02S");
        step("PT0.035S", "PT0.05S");
        step("PT0.075S", "PT0.1S");
        step("PT0.15S", "PT0.2S");
        step("PT0.35S", "PT0.5S");
        step("PT0.75S", "PT1S");
        step("PT1.5S", "PT2S");
        step("PT3.5S", "PT5S");
        step("PT7.5S", "PT10S");
        step("PT12.5S", "PT15S");
        step("PT17.5S", "PT20S");
        step("PT25S", "PT30S");
        step("PT45S", "PT1M");
        step("PT1M30S", "PT2M");
        step("PT3M30S", "PT5M");
        step("PT7M30S", "PT10M");
        step("PT12M30S", "PT15M");
        step("PT17M30S", "PT20M");
        step("PT25M", "PT30M");
        step("PT45M", "PT1H");
        step("PT1H30M", "PT2H");
        step("PT2H30M", "PT3H");
        step("PT4H30M", "PT6H");
        step("PT9H", "PT12H");
        step("P1D", "P1D");
        step("P7D", "P7D");
        step("P21D", "P30D");
        step("P42D", "P365D");
    }

    private AutoInterval() {}

    private static void step(String from, String width) {
        STEPS.put(Duration.parse(from).toMillis(), Duration.parse(width).toMillis());
    }

    /** In milliseconds, and never below the floor. */
    static long of(TimeRange range, int points, long floor) {
        return Math.max(floor, STEPS.floorEntry(range.millis() / points).getValue());
    }

    /** Reads 10s, 1h or 1d; a leading > is how Grafana writes a lower limit; nothing is no limit. */
    static long millis(String interval) {
        var text = interval.startsWith(">") ? interval.substring(1) : interval;
        if (text.isBlank()) {
            return 0;
        }
        if (text.endsWith("ms")) {
            return Long.parseLong(text.substring(0, text.length() - 2));
        }
        var number = Long.parseLong(text.substring(0, text.length() - 1));
        return number
                * switch (text.charAt(text.length() - 1)) {
                    case 's' -> 1_000L;
                    case 'm' -> 60_000L;
                    case 'h' -> 3_600_000L;
                    case 'd' -> 86_400_000L;
                    case 'w' -> 604_800_000L;
                    default -> throw new IllegalArgumentException("Not an interval: " + interval);
                };
    }
}
