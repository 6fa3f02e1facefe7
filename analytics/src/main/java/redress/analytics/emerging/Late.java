package redress.analytics.emerging;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The last days before the newest complaint.
 *
 * @param first position from which on complaints are late
 * @param share of all complaints that are late, 0 to 1: what chance would make of any group
 */
record Late(int days, int first, double share) {

    /** Causes of many and of few complaints a week fill different ones. */
    private static final int[] DAYS = {15, 30, 45, 60};

    /** If most are late, late says nothing. */
    private static final double MOST = 0.5;

    /** Those that can tell anything, shortest first. Complaints are in the order of time. */
    static List<Late> of(List<Lodged> lodged) {
        List<Late> all = new ArrayList<>();
        Instant newest = lodged.getLast().at();
        for (int days : DAYS) {
            int first = firstFrom(newest.minus(days, ChronoUnit.DAYS), lodged);
            double share = (double) (lodged.size() - first) / lodged.size();
            if (share <= MOST) {
                all.add(new Late(days, first, share));
            }
        }
        return all;
    }

    private static int firstFrom(Instant start, List<Lodged> lodged) {
        int first = lodged.size();
        while (first > 0 && !lodged.get(first - 1).at().isBefore(start)) {
            first--;
        }
        return first;
    }

    /** Log likelihood ratio of so many late ones in a group against the share in all; 0 if they are not too many. */
    double surprise(int late, int group) {
        double expected = group * share;
        if (late <= expected) {
            return 0;
        }
        int early = group - late;
        double ofEarly = early == 0 ? 0 : early * Math.log(early / (group - expected));
        return late * Math.log(late / expected) + ofEarly;
    }
}
