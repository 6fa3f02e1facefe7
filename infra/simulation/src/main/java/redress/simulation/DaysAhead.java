package redress.simulation;

import java.util.ArrayList;
import java.util.List;

/** What is known to be due on the days ahead, at most as many as a month has; a day's is forgotten once it was taken. */
final class DaysAhead<T> {

    private static final int DAYS = 32;

    private final List<List<T>> ring = new ArrayList<>();

    DaysAhead() {
        for (int i = 0; i < DAYS; i++) {
            ring.add(new ArrayList<>());
        }
    }

    void add(int day, T thing) {
        ring.get(Math.floorMod(day, DAYS)).add(thing);
    }

    List<T> take(int day) {
        return ring.set(Math.floorMod(day, DAYS), new ArrayList<>());
    }
}
