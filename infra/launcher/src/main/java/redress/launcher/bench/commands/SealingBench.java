package redress.launcher.bench.commands;

import java.util.List;
import java.util.Set;
import redress.launcher.bench.Bench;
import redress.launcher.bench.Figure;
import redress.launcher.bench.Ground;
import redress.launcher.bench.Measurement;

/** Commands a second when what is personal is sealed, with a key for each complaint's customer, beside the same in the open. */
public final class SealingBench implements Bench {

    @Override
    public String name() {
        return "sealing";
    }

    @Override
    public String description() {
        return "commands a second, personal fields sealed, beside the same in the open";
    }

    @Override
    public Set<String> servers() {
        return Set.of("postgresql", "kafka");
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        var inside = Measurement.of(ground, "sealing");
        return List.of(Figure.share(
                "commands, sealed; in the open, 32 clients",
                inside.applyAsDouble("sealed"),
                inside.applyAsDouble("open"),
                .8));
    }
}
