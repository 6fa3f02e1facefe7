package redress.analytics.silence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one failure, as far as it is known.
 *
 * @param complainers distinct customers who complained
 * @param affectedTotal customers on a list of everybody affected
 * @param survey affected customers who were asked whether they complained
 * @param segments complainers by their probability to complain
 * @param repeats how often the same customers complained
 */
public record Evidence(
        @Nullable Long complainers,
        @Nullable Long affectedTotal,
        @Nullable Survey survey,
        @Nullable List<Propensity> segments,
        @Nullable TwoLists lists,
        @Nullable RepeatCounts repeats) {

    /** How many affected customers were asked, and how many of them had complained. */
    public record Survey(long surveyed, long complained) {}
}
