package redress.analytics.silence;

import redress.analytics.interval.Interval;

/**
 * What the trade says about silent customers per complainer. No data of the company at hand, and shown as such.
 *
 * @param ratio silent customers per complainer
 */
public record Saying(String words, double ratio, String standing) {

    /** Practice P9. */
    static final Saying HALF = new Saying("only half give you the chance to solve it", 1, "rule of thumb");

    /** Practice P6. */
    static final Saying TWENTY_SIX = new Saying(
            "26 others stay silent for each who complains",
            26,
            "folklore; the author it is traced to says it is very wrong (Goodman, Quality Progress, November 2005)");

    static final Saying SURVEYED =
            new Saying("1.36 silent problems per complaint", 1.36, "an ombudsman's survey of 2016; 1.05 in 2013");

    /** Silent customers by the latest survey, between the lowest and the highest saying. */
    static Interval band(long complainers) {
        return new Interval(
                complainers * SURVEYED.ratio(), complainers * HALF.ratio(), complainers * TWENTY_SIX.ratio());
    }
}
