package redress.bench.truth;

import java.util.List;

/** Looks at one simulated business after the other and counts, for each of its lines, in how many cases it was so. */
interface Study {

    /** What it counts. */
    List<Line> lines();

    /** Any number of threads at once. */
    void look(Business business, Tallies tallies);
}
