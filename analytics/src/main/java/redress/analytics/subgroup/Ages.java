package redress.analytics.subgroup;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * How old each complaint is, counted back from the newest: 0 for the last 15 days, 1 for the last 30, 2 for the last 60, and 3
 * before. Nothing finer matters, so this is what permutations shuffle.
 *
 * @param days from the oldest to the newest
 */
record Ages(byte[] of, double days) {

    /** Causes of many and of few complaints a week fill different ones. */
    static final int[] DAYS = {15, 30, 60};

    static Ages of(List<Described> complaints) {
        Instant newest =
                complaints.stream().map(Described::at).max(Instant::compareTo).orElse(Instant.EPOCH);
        byte[] ages = new byte[complaints.size()];
        for (int i = 0; i < ages.length; i++) {
            byte age = 0;
            while (age < DAYS.length && complaints.get(i).at().isBefore(newest.minus(DAYS[age], ChronoUnit.DAYS))) {
                age++;
            }
            ages[i] = age;
        }
        Instant oldest =
                complaints.stream().map(Described::at).min(Instant::compareTo).orElse(newest);
        return new Ages(ages, Duration.between(oldest, newest).toHours() / 24.0);
    }

    /** The same ages, of others among these complaints; the rest keep theirs. */
    Ages shuffled(int[] which, RandomGenerator random) {
        byte[] ages = of.clone();
        for (int i = which.length - 1; i > 0; i--) {
            int one = which[i];
            int other = which[random.nextInt(i + 1)];
            byte age = ages[one];
            ages[one] = ages[other];
            ages[other] = age;
        }
        return new Ages(ages, days);
    }

    /** How many would be of the last days if as many came each day as before those. */
    double usual(Tally some, int window) {
        int early = some.all() - some.late(window);
        return early * DAYS[window] / Math.max(1, days - DAYS[window]);
    }
}
