package redress.analytics.loss;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.rng.UniformRandomProvider;
import org.jspecify.annotations.Nullable;
import redress.analytics.interval.Interval;
import redress.analytics.loss.Struck.Heads;

/**
 * Customers whom a failure is expected to cost beyond those who leave anyway:
 * {@code complaining [s (L0 - Ls) + m (L0 - Lm) + d (L0 - Ld)] + silent (L0 - Ln)}, with the shares s, m, d who were left satisfied,
 * mollified and dissatisfied, and the loyalty L of each and of those without a problem.
 *
 * @param customers lost; below 0 where complaints were answered so well that customers stay who would have left
 * @param ofComplaining of them
 * @param ofSilent of them
 * @param value of all of them, in the company's currency; absent if no worth is known
 */
public record ExpectedLoss(
        Interval customers,
        double ofComplaining,
        double ofSilent,
        @Nullable Interval value) {

    public static final String METHOD =
            "market damage model; interval by 10,000 draws from Beta (Jeffreys) posteriors, seeded";

    /** What has to be so. */
    public static final List<String> ASSUMPTIONS = List.of(
            "whoever stays without a problem would have stayed without this one",
            "the loyalty of each group was seen on customers like these",
            "customers who were lost are worth as much on average as those whose worth is known",
            "what lost customers tell others is not counted");

    /** With these, the ends of an interval move by about one in a hundred from seed to seed. */
    private static final int DRAWS = 10_000;

    private static final double TAIL = .025;

    /**
     * What is expected.
     *
     * @param seed of the draws that the intervals come from
     */
    public static ExpectedLoss of(Struck struck, Outcomes outcomes, Loyalty loyalty, @Nullable Worth worth, long seed) {
        double[] kept = levels(loyalty, Share::share);
        double perComplaining = perComplaining(outcomes, kept);
        double perSilent = kept[0] - kept[4];
        Heads heads = struck.estimate();
        double ofComplaining = heads.complaining() * perComplaining;
        double ofSilent = heads.silent() * perSilent;
        UniformRandomProvider random = new SplittableRandom(seed)::nextLong;
        double[] customers = new double[DRAWS];
        double[] values = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            double[] drawn = levels(loyalty, share -> share.draw(random));
            Heads some = struck.draw(random);
            customers[i] = some.complaining() * perComplaining(outcomes.draw(random), drawn)
                    + some.silent() * (drawn[0] - drawn[4]);
            values[i] = worth == null ? 0 : customers[i] * worth.draw(random);
        }
        double lost = ofComplaining + ofSilent;
        return new ExpectedLoss(
                interval(lost, customers),
                ofComplaining,
                ofSilent,
                worth == null ? null : interval(lost * worth.value(), values));
    }

    /** Which share of the loss those who said nothing are; absent where a part of it is a gain, of which nothing is a share. */
    public @Nullable Double silentShare() {
        return ofSilent < 0 || ofComplaining < 0 || ofSilent + ofComplaining == 0
                ? null
                : (Double) (ofSilent / (ofSilent + ofComplaining));
    }

    private interface Level {
        double of(Share share);
    }

    private static double[] levels(Loyalty loyalty, Level level) {
        return new double[] {
            level.of(loyalty.untroubled()),
            level.of(loyalty.satisfied()),
            level.of(loyalty.mollified()),
            level.of(loyalty.dissatisfied()),
            level.of(loyalty.silent())
        };
    }

    private static double perComplaining(Outcomes outcomes, double[] kept) {
        return outcomes.satisfied() * (kept[0] - kept[1])
                + outcomes.mollified() * (kept[0] - kept[2])
                + outcomes.dissatisfied() * (kept[0] - kept[3]);
    }

    /** It always holds the estimate, which lies outside where a Beta posterior is skewed by its prior. */
    private static Interval interval(double estimate, double[] drawn) {
        Arrays.sort(drawn);
        double lower = drawn[(int) (TAIL * drawn.length)];
        double upper = drawn[(int) ((1 - TAIL) * drawn.length)];
        return new Interval(estimate, Math.min(lower, estimate), Math.max(upper, estimate));
    }
}
