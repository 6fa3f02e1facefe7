package redress.simulation.recovery.effect;

import java.util.List;
import java.util.SplittableRandom;

/** A stream of chance that follows from the seed, what it is for and whom it is about; independent of all others. */
public final class Chance {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final SplittableRandom random;

    private Chance(long state) {
        random = new SplittableRandom(state);
    }

    /** The stream for {@code purpose} of whatever has this id. */
    public static Chance of(long seed, String purpose, String id) {
        return new Chance(hash(seed, purpose, id));
    }

    /** 64 bits that follow from all three (FNV-1a, mixed as in MurmurHash3). */
    public static long hash(long seed, String purpose, String id) {
        long h = mixed(seed * GOLDEN);
        h = eat(eat(h, purpose) * GOLDEN, id);
        return mixed(h);
    }

    private static long eat(long h, String text) {
        long hash = h;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }

    private static long mixed(long from) {
        long z = (from ^ (from >>> 33)) * 0xFF51AFD7ED558CCDL;
        z = (z ^ (z >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return z ^ (z >>> 33);
    }

    /** Uniform in [0, 1). */
    public double share() {
        return random.nextDouble();
    }

    public boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    public double normal(double sd) {
        return sd * random.nextGaussian();
    }

    /** Exponential. */
    public double wait(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    /** Uniform, {@code from} included and {@code to} not. */
    public int between(int from, int to) {
        return random.nextInt(from, to);
    }

    /** Poisson (Knuth), at most {@code most}. */
    public int count(double mean, int most) {
        double limit = Math.exp(-mean);
        double product = random.nextDouble();
        int n = 0;
        while (product > limit && n < most) {
            product *= random.nextDouble();
            n++;
        }
        return n;
    }

    public <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
