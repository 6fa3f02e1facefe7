package redress.launcher.bench.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import redress.launcher.bench.Bench;
import redress.launcher.bench.Figure;
import redress.launcher.bench.Ground;
import redress.launcher.bench.Measurement;

/** Which of the causes planted in three simulated businesses are suspected from their complaints, beside what was planted. */
public final class CausesBench implements Bench {

    private static final List<Integer> SEEDS = List.of(1, 2, 3);

    @Override
    public String name() {
        return "causes";
    }

    @Override
    public String description() {
        return "planted causes that are suspected, how well complaints are assigned, and attributes named";
    }

    @Override
    public Set<String> servers() {
        return Set.of();
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        var told = Measurement.ofTexts(ground, "1500m", "causes");
        List<Figure> figures = new ArrayList<>();
        for (int seed : SEEDS) {
            figures.add(beside(told, seed, "planted causes suspected (F1 of .5 or more); planted", "found", "causes"));
            figures.add(beside(told, seed, "of all suspicions; suspicions", "found", "suspected"));
            figures.add(
                    Figure.part("seed " + seed + ", assignments (ARI of planted)", told.applyAsDouble("ari-" + seed)));
            figures.add(beside(told, seed, "values of their scope named; there are", "named", "scope"));
        }
        return figures;
    }

    private static Figure beside(ToDoubleFunction<String> told, int seed, String what, String ours, String planted) {
        return Figure.number(
                "seed " + seed + ", " + what,
                told.applyAsDouble(ours + "-" + seed),
                told.applyAsDouble(planted + "-" + seed));
    }
}
