package redress.launcher.bench.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import redress.launcher.bench.Bench;
import redress.launcher.bench.Figure;
import redress.launcher.bench.Ground;
import redress.launcher.bench.Measurement;

/** After how many of its complaints a cause that begins within a simulated year is announced. */
public final class EmergingBench implements Bench {

    private static final List<Integer> SEEDS = List.of(1, 2, 7);

    /** Complaints within which each should be announced. */
    private static final int ASKED = 15;

    @Override
    public String name() {
        return "emerging";
    }

    @Override
    public String description() {
        return "complaints of a new cause until it is announced, and what else is";
    }

    @Override
    public Set<String> servers() {
        return Set.of();
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        var told = Measurement.ofTexts(ground, "1500m", "emerging");
        List<Figure> figures = new ArrayList<>();
        for (int seed : SEEDS) {
            figures.add(beside(told, seed, "announced within 15 complaints; causes that began", "soon", "begun"));
            figures.add(Figure.number(
                    "seed " + seed + ", complaints until announced, median; asked of each",
                    told.applyAsDouble("median-" + seed),
                    ASKED));
            figures.add(beside(told, seed, "announced about nothing planted; announced", "about-nothing", "alarms"));
        }
        return figures;
    }

    private static Figure beside(ToDoubleFunction<String> told, int seed, String what, String some, String of) {
        return Figure.number(
                "seed " + seed + ", " + what,
                told.applyAsDouble(some + "-" + seed),
                told.applyAsDouble(of + "-" + seed));
    }
}
