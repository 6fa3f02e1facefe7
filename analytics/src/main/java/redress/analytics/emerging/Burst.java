package redress.analytics.emerging;

import java.util.List;

/**
 * Complaints of the last days that are near each other, and near to few earlier ones.
 *
 * @param complaints the late ones, nearest to the middle first
 * @param among how many complaints are as near to the middle, early ones included
 * @param days how far back late reaches
 * @param surprise log of how much likelier the late ones are as a burst than by chance (natural logarithm)
 */
public record Burst(List<String> complaints, int among, int days, double surprise) {

    private static final double LEAST_SHARE = 0.7;

    /** Whether too many of the complaints near the middle are early: then something old has become more frequent. */
    boolean isPeak() {
        return complaints.size() < LEAST_SHARE * among;
    }
}
