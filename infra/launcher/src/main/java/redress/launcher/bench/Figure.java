package redress.launcher.bench;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import redress.launcher.terminal.Words;

/**
 * One measured figure as a line of a table.
 *
 * @param limit the same without us, or on less; empty if there is none
 * @param ratio ours divided by the limit; absent if there is none
 * @param asked empty if nothing was asked for
 * @param met absent if nothing was asked for
 */
public record Figure(
        String what,
        String ours,
        String limit,
        @Nullable Double ratio,
        String asked,
        @Nullable Boolean met) {

    /** So much a second, asked to reach a share of the limit. */
    public static Figure share(String what, double ours, double limit, double atLeast) {
        var ratio = ours / limit;
        return new Figure(what, perSecond(ours), perSecond(limit), ratio, "≥ " + decimal(atLeast), ratio >= atLeast);
    }

    /** So much a second, of which nothing is asked, beside the limit. */
    public static Figure rate(String what, double ours, double limit) {
        return new Figure(what, perSecond(ours), perSecond(limit), ours / limit, "", null);
    }

    /** So much a second, of which nothing is asked. */
    public static Figure rate(String what, double ours) {
        return new Figure(what, perSecond(ours), "", null, "", null);
    }

    /** A share of all, asked to be so much. */
    public static Figure part(String what, double ours, double atLeast) {
        var asked = "≥ " + decimal(atLeast);
        return new Figure(what, String.format(Locale.ROOT, "%.4f", ours), "", null, asked, ours >= atLeast);
    }

    /** A share of all, of which nothing is asked. */
    public static Figure part(String what, double ours) {
        return new Figure(what, String.format(Locale.ROOT, "%.4f", ours), "", null, "", null);
    }

    /** Bytes beside those of the bare content. */
    public static Figure bytes(String what, double ours, double bare) {
        return new Figure(what, bytes(ours), bytes(bare), ours / bare, "", null);
    }

    /** So much a second, asked to be so much. */
    public static Figure least(String what, double ours, double atLeast) {
        return new Figure(what, perSecond(ours), "", null, "≥ " + perSecond(atLeast), ours >= atLeast);
    }

    /** Megabytes that may be so many more than those of something smaller. */
    public static Figure megabytes(String what, double ours, double beside, double atMostMore) {
        return new Figure(
                what,
                megabytes(ours),
                megabytes(beside),
                ours / beside,
                "≤ " + megabytes(atMostMore) + " more",
                ours <= beside + atMostMore);
    }

    /** Seconds, asked to be so many. */
    public static Figure seconds(String what, double ours, Duration atMost) {
        var asked = "≤ " + seconds((double) atMost.toSeconds());
        return new Figure(what, seconds(ours), "", null, asked, ours <= atMost.toSeconds());
    }

    /** Seconds beside those of somebody else. */
    public static Figure beside(String what, double ours, double others) {
        return new Figure(what, seconds(ours), seconds(others), ours / others, "", null);
    }

    /** A number of which nothing is asked, beside that of somebody else. */
    public static Figure number(String what, double ours, double others) {
        return new Figure(what, Words.number(Math.round(ours)), Words.number(Math.round(others)), null, "", null);
    }

    /** The power of the number with which the time grows, from two of them: 1 is in proportion. */
    public static Figure growth(String what, double seconds, double number, double lessSeconds, double lessNumber) {
        var exponent = Math.log(seconds / lessSeconds) / Math.log(number / lessNumber);
        return new Figure(what, decimal(exponent), "", null, "", null);
    }

    /** Megabytes of which nothing is asked. */
    public static Figure megabytes(String what, double ours) {
        return new Figure(what, megabytes(ours), "", null, "", null);
    }

    /** Milliseconds that may be so many times those of something smaller. */
    public static Figure times(String what, double millis, double beside, double atMost) {
        var ratio = millis / beside;
        return new Figure(what, millis(millis), millis(beside), ratio, "≤ " + decimal(atMost), ratio <= atMost);
    }

    /** Milliseconds that may be so many, beside the least possible. */
    public static Figure within(String what, double millis, double least, Duration atMost) {
        return new Figure(
                what,
                millis(millis),
                millis(least),
                millis / least,
                "≤ " + millis((double) atMost.toMillis()),
                millis <= atMost.toMillis());
    }

    private static String perSecond(double rate) {
        return Words.number(Math.round(rate)) + "/s";
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, seconds < 10 ? "%.2f s" : "%,.0f s", seconds);
    }

    private static String bytes(double bytes) {
        return Words.number(Math.round(bytes)) + " B";
    }

    private static String megabytes(double megabytes) {
        return String.format(Locale.ROOT, "%.1f MB", megabytes);
    }

    private static String millis(double millis) {
        return millis >= 10_000
                ? String.format(Locale.ROOT, "%.1f s", millis / 1000)
                : String.format(Locale.ROOT, millis < 10 ? "%.2f ms" : "%,.0f ms", millis);
    }

    static String decimal(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
