package redress.simulation.truth;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redress.simulation.SimulatedBusiness;
import redress.simulation.customers.Customer.Segment;
import redress.simulation.scenario.Outage;
import redress.simulation.scenario.Peak;
import redress.simulation.scenario.Quiet;

/**
 * What in a history looks like something else.
 *
 * @param renames a value that records call by another name from some day on, by when the complaint is lodged
 * @param outage days without a channel, in which complaints fall and failures do not
 * @param quiet customers who stop complaining because they are leaving
 * @param peaks times of more failures by chance
 */
public record Traps(
        List<Renamed> renames,
        @Nullable WithoutChannel outage,
        @Nullable GoneQuiet quiet,
        List<ByChance> peaks) {

    /** A rename and its first day. */
    public record Renamed(String attribute, String was, String is, Instant from) {}

    /**
     * An outage.
     *
     * @param moves share of the complaints that came by another channel instead
     */
    public record WithoutChannel(String channel, Instant from, Instant until, double moves) {}

    /**
     * A silence.
     *
     * @param shift added to their propensity
     * @param leave share of them who leave by the end
     */
    public record GoneQuiet(String region, Segment segment, Instant from, double shift, double leave) {}

    /** A peak of a cause. */
    public record ByChance(String cause, Instant from, Instant until, double times) {}

    static Traps of(SimulatedBusiness business) {
        return new Traps(
                business.scenario().renames().stream()
                        .map(rename ->
                                new Renamed(rename.attribute(), rename.was(), rename.is(), business.at(rename.from())))
                        .toList(),
                outage(business),
                quiet(business),
                business.scenario().causes().stream()
                        .flatMap(cause -> {
                            Peak peak = cause.course().peak();
                            return peak == null
                                    ? java.util.stream.Stream.empty()
                                    : java.util.stream.Stream.of(new ByChance(
                                            cause.id(),
                                            business.at(peak.from()),
                                            business.at(peak.until()),
                                            peak.times()));
                        })
                        .toList());
    }

    private static @Nullable WithoutChannel outage(SimulatedBusiness business) {
        Outage outage = business.scenario().outage();
        if (outage == null) {
            return null;
        }
        Instant from = business.at(outage.from());
        return new WithoutChannel(
                outage.channel(), from, from.plus(java.time.Duration.ofDays(outage.days())), outage.moves());
    }

    private static @Nullable GoneQuiet quiet(SimulatedBusiness business) {
        Quiet quiet = business.scenario().quiet();
        return quiet == null
                ? null
                : new GoneQuiet(
                        quiet.region(), quiet.segment(), business.at(quiet.from()), quiet.shift(), quiet.leave());
    }
}
