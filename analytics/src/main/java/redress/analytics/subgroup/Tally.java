package redress.analytics.subgroup;

/** How many are of each age, see {@link Ages}. */
final class Tally {

    private final int[] ofAge = new int[Ages.DAYS.length + 1];
    private int all;

    void add(int age) {
        ofAge[age]++;
        all++;
    }

    int all() {
        return all;
    }

    /** How many are of the last days, by their place in {@link Ages#DAYS}. */
    int late(int window) {
        int late = 0;
        for (int age = 0; age <= window; age++) {
            late += ofAge[age];
        }
        return late;
    }

    double share(int window) {
        return all == 0 ? 0 : (double) late(window) / all;
    }

    /** The share of all the others; 1 if there are none. */
    double shareWithout(Tally some, int window) {
        int others = all - some.all;
        return others <= 0 ? 1 : (double) (late(window) - some.late(window)) / others;
    }
}
