package redress.simulation.rates;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import redress.simulation.scenario.Course;
import redress.simulation.scenario.PlantedCause;
import redress.simulation.scenario.PlantedFix;
import redress.simulation.scenario.Scenario;

/**
 * Which cause a complaint lodged on some day has, and how long ago it failed. A planted cause has its index in the
 * scenario; the complaints without one come last, see {@link #background}.
 */
public final class Rates {

    private static final double BACKGROUND_LAG_DAYS = 2;

    private final List<ReportedFailures> causes = new ArrayList<>();

    public Rates(Scenario scenario, Span span) {
        int days = span.days();
        for (PlantedCause cause : scenario.causes()) {
            causes.add(new ReportedFailures(days, cause.lagDays(), day -> failures(cause, span, day))
                    .scaledTo(cause.share()));
        }
        causes.add(new ReportedFailures(days, BACKGROUND_LAG_DAYS, day -> Volume.ofDay(span, day))
                .scaledTo(scenario.backgroundShare()));
    }

    private static double failures(PlantedCause cause, Span span, int day) {
        Course course = cause.course();
        return Volume.ofDay(span, day) * course.at(span.share(day)) * left(cause.fix(), span, day);
    }

    /** What a fix leaves of the failures of a day. */
    private static double left(@Nullable PlantedFix fix, Span span, int day) {
        return fix == null || day < span.dayAt(fix.effective()) ? 1 : 1 - fix.trueReduction();
    }

    public int background() {
        return causes.size() - 1;
    }

    /** The share of the history's complaints that is lodged on a day. */
    public double ofDay(int day) {
        double sum = 0;
        for (ReportedFailures cause : causes) {
            sum += cause.lodgedOn(day);
        }
        return sum;
    }

    public int drawCause(int day, RandomGenerator random) {
        double at = random.nextDouble() * ofDay(day);
        int cause = 0;
        while (cause < background() && (at -= causes.get(cause).lodgedOn(day)) >= 0) {
            cause++;
        }
        return cause;
    }

    /** Days between the failure and the complaint, 0 if they are on the same day. */
    public int drawLag(int cause, int day, RandomGenerator random) {
        return causes.get(cause).drawLag(day, random);
    }
}
