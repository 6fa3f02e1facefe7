package redress.simulation.chance;

/**
 * Numbers as good as random that follow from a key: what is decided for a customer or a failure can be decided again
 * later, in another order, without being remembered. The mixing is that of SplitMix64 (Steele, Lea and Flood 2014, "Fast
 * splittable pseudorandom number generators"), once for each part of the key.
 */
public final class Chance {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Chance() {}

    /** A key made of two, such as the seed and a number. */
    public static long key(long one, long other) {
        return mix(mix(one + GOLDEN) + other * GOLDEN);
    }

    /**
     * Uniform in [0, 1).
     *
     * @param what tells apart the decisions made with the same key
     */
    public static double of(long key, int what) {
        return (mix(key + what * GOLDEN) >>> 11) * 0x1p-53;
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
