package redress.simulation.customers;

import java.math.BigInteger;
import redress.simulation.chance.Chance;

/**
 * The customers of a region, a segment, both or neither, in an order of its own: a place leads to a customer and back,
 * and nobody has two places. The order is an affine permutation, which needs no memory.
 */
public final class Pool {

    private static final long LARGEST_FACTOR = 1L << 28;

    private final int[] slots;
    private final int[] rankOfSlot = new int[Customers.PER_BLOCK];
    private final long size;
    private final long factor;
    private final long inverse;
    private final long offset;

    Pool(int[] slots, long blocks, long key) {
        this.slots = slots;
        java.util.Arrays.fill(rankOfSlot, -1);
        for (int i = 0; i < slots.length; i++) {
            rankOfSlot[slots[i]] = i;
        }
        size = blocks * slots.length;
        factor = factor(key);
        inverse =
                BigInteger.valueOf(factor).modInverse(BigInteger.valueOf(size)).longValueExact();
        offset = (long) (Chance.of(key, 1) * size);
    }

    private long factor(long key) {
        long most = Math.min(size, LARGEST_FACTOR);
        long factor = 1 + (long) ((.3 + .4 * Chance.of(key, 0)) * most);
        while (!BigInteger.valueOf(factor).gcd(BigInteger.valueOf(size)).equals(BigInteger.ONE)) {
            factor++;
        }
        return factor;
    }

    public long size() {
        return size;
    }

    /** The number of the customer at a place, which may be any; after the last one it begins anew. */
    public long number(long place) {
        long at = (Math.floorMod(place, size) * factor + offset) % size;
        return at / slots.length * Customers.PER_BLOCK + slots[(int) (at % slots.length)];
    }

    /** Where a customer is, or -1 if not among these. */
    public long place(long number) {
        int rank = rankOfSlot[(int) (number % Customers.PER_BLOCK)];
        if (rank < 0) {
            return -1;
        }
        long at = number / Customers.PER_BLOCK * slots.length + rank;
        return times(Math.floorMod(at - offset, size), inverse);
    }

    private long times(long one, long other) {
        long high = Math.multiplyHigh(one, other);
        return high == 0 && one * other >= 0
                ? one * other % size
                : BigInteger.valueOf(one)
                        .multiply(BigInteger.valueOf(other))
                        .mod(BigInteger.valueOf(size))
                        .longValue();
    }
}
