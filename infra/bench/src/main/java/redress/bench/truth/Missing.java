package redress.bench.truth;

import java.util.List;

/** What is asked for and cannot be measured yet. Whoever builds one of these takes its line from here and counts its cases in a study. */
final class Missing {

    static final List<Line> LINES = List.of(
            Line.notBuilt(
                    "the outage of a channel is warned about",
                    "no job looks for channels that fall silent; `Traps` of the truth has the days"),
            Line.notBuilt(
                    "the segment that goes quiet is warned about",
                    "the comparison is there (`GoneQuiet`), no job asks it yet; `Business.left` has who left"),
            Line.notBuilt(
                    "the paradox of recovery is found in the segment where it holds",
                    "no package `recovery` yet; `Aftercare` of the simulation has the answers, `ParadoxTest` the truth"),
            Line.notBuilt("the paradox of recovery is not found in the other segments", "the same"));

    private Missing() {}
}
