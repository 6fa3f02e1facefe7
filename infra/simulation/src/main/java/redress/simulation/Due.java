package redress.simulation;

import java.util.function.Supplier;

/**
 * A record that is made when it is its turn.
 *
 * @param at when it is sent, in milliseconds of the epoch
 */
record Due(long at, Supplier<SimulatedRecord> record) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
        return Long.compare(at, other.at);
    }
}
