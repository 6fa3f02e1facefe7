package redress.analytics.silence;

import java.util.List;

/**
 * Complainers of a segment whose affected customers complain with a known probability.
 *
 * @param probability above 0, at most 1
 */
public record Propensity(long complainers, double probability) {

    /** The Horvitz-Thompson estimate over all segments (Horvitz and Thompson 1952). */
    static Population horvitzThompson(List<Propensity> segments) {
        double known = 0;
        double n = 0;
        double variance = 0;
        for (Propensity segment : segments) {
            double p = segment.probability();
            known += segment.complainers();
            n += segment.complainers() / p;
            variance += segment.complainers() * (1 - p) / (p * p);
        }
        return Population.normal(known, n, variance);
    }
}
