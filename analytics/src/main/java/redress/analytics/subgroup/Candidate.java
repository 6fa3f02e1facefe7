package redress.analytics.subgroup;

import java.util.List;
import redress.events.finding.Suspicion.Value;

/**
 * One or two values that may stand out.
 *
 * @param members positions of the complaints that have them, those of a customer next to each other
 * @param known positions of the complaints that have their attributes at all; where an attribute has been recorded only
 *     lately, all of its values are late
 */
record Candidate(List<Value> values, int[] members, int[] known) {

    /** Fewer customers are too few to bother a process owner with. */
    static final int FEWEST = 8;

    /** What came up lately is nearly all late. */
    private static final double NEW = 0.7;

    /** What was always there is news only when so many times as much of it is late as of other complaints. */
    private static final double TIMES = 3;

    /** If most complaints are late, late says nothing. */
    private static final double MOST = 0.5;

    /** A second value must make the rest e times as unlikely, or it is said for nothing. */
    private static final double PRICE_OF_A_SECOND = 1;

    /** How far it stands out in the days in which it does so most. */
    record Score(double surprise, int window, int late, int customers, double share) {
        static final Score NONE = new Score(0, 0, 0, 0, 0);
    }

    Score score(Ages ages, int[] customers, boolean[] open) {
        Tally inside = customersByFirst(ages, customers, open);
        if (inside.late(Ages.DAYS.length - 1) < FEWEST) {
            return Score.NONE;
        }
        Tally all = tally(known, ages, open);
        Tally own = tally(members, ages, open);
        Score best = Score.NONE;
        for (int window = 0; window < Ages.DAYS.length; window++) {
            double share = all.share(window);
            int late = inside.late(window);
            double bar = Math.min(NEW, TIMES * all.shareWithout(own, window)) * inside.all();
            if (share <= MOST && late >= FEWEST && late >= bar) {
                double surprise = surprise(late, inside.all(), share) - PRICE_OF_A_SECOND * (values.size() - 1);
                if (surprise > best.surprise) {
                    best = new Score(surprise, window, late, inside.all(), share);
                }
            }
        }
        return best;
    }

    /**
     * Whether it only came in the place of another, as the next version of a program does: of that one hardly half is left of
     * what was usual by the day, and what it lost is half or more of what this one has too many.
     */
    boolean replaces(Candidate other, Score score, Ages ages, int[] whose, boolean[] open) {
        if (!differsInOne(other)) {
            return false;
        }
        Tally theirs = other.customersByFirst(ages, whose, open);
        double usual = ages.usual(theirs, score.window);
        double lost = usual - theirs.late(score.window);
        double tooMany = score.late - ages.usual(customersByFirst(ages, whose, open), score.window);
        return lost >= usual / 2 && lost >= tooMany / 2;
    }

    private boolean differsInOne(Candidate other) {
        long same = values.stream().filter(other.values::contains).count();
        return same == values.size() - 1;
    }

    private static Tally tally(int[] which, Ages ages, boolean[] open) {
        Tally tally = new Tally();
        for (int i : which) {
            if (open[i]) {
                tally.add(ages.of()[i]);
            }
        }
        return tally;
    }

    /** Each customer once, by the oldest of their complaints: who always complained is not late. */
    private Tally customersByFirst(Ages ages, int[] customers, boolean[] open) {
        Tally tally = new Tally();
        int customer = -1;
        int oldest = -1;
        for (int i : members) {
            if (open[i]) {
                if (customers[i] != customer) {
                    if (oldest >= 0) {
                        tally.add(oldest);
                    }
                    customer = customers[i];
                    oldest = -1;
                }
                oldest = Math.max(oldest, ages.of()[i]);
            }
        }
        if (oldest >= 0) {
            tally.add(oldest);
        }
        return tally;
    }

    /** Log likelihood ratio of so many late ones against the share among all; 0 if they are not too many. */
    static double surprise(int late, int group, double share) {
        double expected = group * share;
        if (late <= expected) {
            return 0;
        }
        int early = group - late;
        double ofEarly = early == 0 ? 0 : early * Math.log(early / (group - expected));
        return late * Math.log(late / expected) + ofEarly;
    }
}
