package redress.analytics.surge;

import java.util.List;
import java.util.Locale;

/** The methods of a {@link Watch}, for a person who reads their alarms. */
public enum Method {
    EARS_C1(
            "mean and spread of the seven periods before, limit at z.999",
            Ears.FALSE_ALARMS,
            "no trend and no season within seven periods",
            "counts are about normally distributed"),
    EARS_C2(
            "the same with the two periods right before left out, for surges that begin slowly",
            Ears.FALSE_ALARMS,
            "no trend and no season within nine periods",
            "counts are about normally distributed"),
    FARRINGTON(
            "quasi-Poisson regression through the same time of two to four earlier years, limit at 1 - .01/2",
            Rhythm.ALPHA / 2,
            "the season comes at the same time each year",
            "a trend, if there is one, goes on"),
    CUSUM_RISE(
            "what goes beyond the usual mean adds up, until a rise by half or two standard deviations is likelier",
            1.0 / CusumDesign.PERIODS_TO_FALSE_ALARM,
            "counts vary as the Poisson distribution says",
            "no season within the periods that say what is usual"),
    CUSUM_FALL(
            "the same for fewer complaints than usual",
            1.0 / CusumDesign.PERIODS_TO_FALSE_ALARM,
            "counts vary as the Poisson distribution says",
            "no season within the periods that say what is usual");

    private final String does;
    private final double falseAlarms;
    // It never changes: List.of.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> assumptions;

    Method(String does, double falseAlarms, String... assumptions) {
        this.does = does;
        this.falseAlarms = falseAlarms;
        this.assumptions = List.of(assumptions);
    }

    /** Stable name. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it does. */
    public String does() {
        return does;
    }

    /** The share of periods with an alarm if nothing changes, at most. */
    public double falseAlarms() {
        return falseAlarms;
    }

    /** What has to be so for that to hold. */
    public List<String> assumptions() {
        return assumptions;
    }
}
