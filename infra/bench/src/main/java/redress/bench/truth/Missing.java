package redress.bench.truth;

import java.util.List;

/** What is asked for and cannot be measured yet. Whoever builds one of these takes its line from here and counts its cases in a study. */
final class Missing {

    static final List<Line> LINES = List.of(
            Line.notBuilt(
                    "the paradox of recovery is found in the segment where it holds",
                    "not counted here yet: `SimulatedOutcomeTest` finds it in two businesses of 20,000 complaints"),
            Line.notBuilt("the paradox of recovery is not found in the other segments", "the same"));

    private Missing() {}
}
