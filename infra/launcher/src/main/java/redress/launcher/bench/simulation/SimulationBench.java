package redress.launcher.bench.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import redress.launcher.bench.Bench;
import redress.launcher.bench.Figure;
import redress.launcher.bench.Ground;
import redress.launcher.terminal.Progress;
import redress.simulation.Settings;
import redress.simulation.SimulatedBusiness;
import redress.simulation.SimulatedRecord.Kind;

/**
 * Complaints with their texts as JSON on one thread, from making the business to the last record; and the heap that is
 * still in use after a collection in the midst of it, for a million complaints and for a thousand.
 */
public final class SimulationBench implements Bench {

    private static final int MANY = 1_000_000;
    private static final int FEW = 1_000;
    private static final double ASKED = 20_000;
    /** How often within a history the heap is looked at. */
    private static final int LOOKS = 10;
    /** What may be there by chance: code compiled meanwhile, caches of the JDK. */
    private static final double NOISE_MEGABYTES = 8;

    @Override
    public String name() {
        return "simulation";
    }

    @Override
    public String description() {
        return "complaints a second that the simulated business makes on one thread, and its memory";
    }

    @Override
    public Set<String> servers() {
        return Set.of();
    }

    @Override
    public List<Figure> measure(Ground ground) {
        var end = Instant.now();
        var few = heap(business(FEW, end), FEW);
        try (var progress = new Progress(ground.terminal(), "Complaints made", MANY, "complaints")) {
            var begin = System.nanoTime();
            make(business(MANY, end), progress);
            var rate = MANY / ((System.nanoTime() - begin) / 1e9);
            return List.of(
                    Figure.least("complaints with text and JSON, one thread", rate, ASKED),
                    Figure.megabytes(
                            "heap in use, a million complaints; a thousand",
                            heap(business(MANY, end), MANY),
                            few,
                            NOISE_MEGABYTES));
        }
    }

    private static SimulatedBusiness business(int complaints, Instant end) {
        return new SimulatedBusiness(new Settings(Settings.SEED, complaints, Settings.MONTHS, end));
    }

    private static void make(SimulatedBusiness business, Progress progress) {
        long made = 0;
        for (var records = business.history(); records.hasNext(); ) {
            var record = records.next();
            if (record.data().length > 0 && record.kind() == Kind.COMPLAINT) {
                progress.to(++made);
            }
        }
    }

    /** The most that is in use at some moments of a history, in megabytes. */
    private static double heap(SimulatedBusiness business, int complaints) {
        var made = 0;
        var most = 0.0;
        for (var records = business.history(); records.hasNext(); ) {
            if (records.next().kind() == Kind.COMPLAINT && ++made % (complaints / LOOKS) == 0) {
                most = Math.max(most, inUse());
            }
        }
        return most;
    }

    private static double inUse() {
        var least = Double.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            var runtime = Runtime.getRuntime();
            least = Math.min(least, (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
        }
        return least;
    }
}
