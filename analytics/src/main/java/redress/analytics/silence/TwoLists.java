package redress.analytics.silence;

/**
 * Two lists of affected customers, made independently of each other, for example complaints and solicited feedback.
 *
 * @param first customers on the first list, who complained
 * @param second customers on the second list
 * @param overlap customers on both
 */
public record TwoLists(long first, long second, long overlap) {

    /**
     * Chapman's estimate with Seber's variance (Chapman 1951, Seber 1970). The estimate is skewed where few are on both lists, so the
     * interval is log-normal for those on neither (Chao 1987): a symmetric one misses mostly by being too low.
     */
    Population chapman() {
        double n = (first + 1.0) * (second + 1.0) / (overlap + 1.0) - 1;
        double variance = (first + 1.0)
                * (second + 1.0)
                * (first - overlap)
                * (second - overlap)
                / ((overlap + 1.0) * (overlap + 1.0) * (overlap + 2.0));
        return Population.atLeast((double) first + second - overlap, n, variance);
    }
}
