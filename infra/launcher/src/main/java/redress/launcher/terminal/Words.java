package redress.launcher.terminal;

import java.time.Duration;
import java.util.Locale;

/** Figures as a person reads them. */
public final class Words {

    private static final double MEGA = 1024 * 1024;

    private Words() {}

    /** {@code 12,345}. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** {@code 3 complaints}, {@code 1 complaint}. */
    public static String count(long number, String one) {
        return number(number) + " " + one + (number == 1 ? "" : "s");
    }

    /** {@code 312 MB}, {@code 2.41 GB}. */
    public static String memory(long bytes) {
        var megabytes = bytes / MEGA;
        return megabytes < 1000
                ? String.format(Locale.ROOT, "%.0f MB", megabytes)
                : String.format(Locale.ROOT, "%.2f GB", megabytes / 1024);
    }

    /** {@code 8.4 s}, {@code 3 min 20 s}, {@code 2 h 5 min}, {@code 3 d 4 h}. */
    public static String duration(Duration duration) {
        if (duration.toSeconds() < 60) {
            return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
        }
        if (duration.toMinutes() < 60) {
            return duration.toMinutes() + " min " + duration.toSecondsPart() + " s";
        }
        return duration.toHours() < 24
                ? duration.toHours() + " h " + duration.toMinutesPart() + " min"
                : duration.toDays() + " d " + duration.toHoursPart() + " h";
    }
}
