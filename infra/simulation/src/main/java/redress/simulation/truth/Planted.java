package redress.simulation.truth;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import redress.simulation.SimulatedBusiness;
import redress.simulation.failures.Tally;
import redress.simulation.scenario.PlantedCause;
import redress.simulation.scenario.PlantedFix;

/** The causes and fixes of a business as truth tells them. */
final class Planted {

    private static final Duration SLACK = Duration.ofDays(7);
    private static final int WEEK = 7;

    private Planted() {}

    static List<Truth.Cause> causes(SimulatedBusiness business) {
        List<Truth.Cause> causes = new ArrayList<>();
        for (int i = 0; i < business.tally().size(); i++) {
            causes.add(cause(
                    business,
                    business.scenario().causes().get(i),
                    business.tally().get(i)));
        }
        return causes;
    }

    private static Truth.Cause cause(SimulatedBusiness business, PlantedCause cause, Tally.OfCause tally) {
        return new Truth.Cause(
                cause.id(),
                cause.name(),
                cause.category(),
                cause.process(),
                cause.processOwner(),
                cause.scope(),
                Objects.requireNonNullElse(cause.strata(), List.of()),
                business.at(cause.course().onset()),
                business.expected(cause),
                cause.complains(),
                tally.failures(),
                tally.affected(),
                tally.complainers(),
                tally.silent(),
                tally.pending(),
                tally.complaints(),
                tally.periods());
    }

    static List<Truth.Fix> fixes(SimulatedBusiness business) {
        return business.scenario().causes().stream()
                .flatMap(cause -> fix(business, cause))
                .toList();
    }

    private static Stream<Truth.Fix> fix(SimulatedBusiness business, PlantedCause cause) {
        PlantedFix fix = cause.fix();
        return fix == null
                ? Stream.empty()
                : Stream.of(new Truth.Fix(
                        fix.id(),
                        cause.id(),
                        fix.what(),
                        business.at(fix.effective()),
                        business.at(fix.effective()).plus(SLACK),
                        fix.kind(),
                        fix.expectedReduction(),
                        fix.trueReduction(),
                        Objects.requireNonNullElse(fix.bySegment(), Map.of()),
                        byWeek(business, fix),
                        fix.kind().lasts()));
    }

    private static List<Double> byWeek(SimulatedBusiness business, PlantedFix fix) {
        Instant start = business.at(0);
        double days = Duration.between(start, business.settings().end()).toMillis() / 86_400_000.0;
        long first = Duration.between(start, business.at(fix.effective())).toDays();
        List<Double> weeks = new ArrayList<>();
        for (long from = first; from + WEEK <= days; from += WEEK) {
            double middle = Math.max(fix.effective(), (from + WEEK / 2.0) / days);
            weeks.add(Math.round(fix.reduction(middle, null) * 1000) / 1000.0);
        }
        return weeks;
    }
}
