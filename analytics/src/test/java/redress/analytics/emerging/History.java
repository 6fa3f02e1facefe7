package redress.analytics.emerging;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Invented complaints of invented topics: random directions, and around them what each says differently. */
final class History {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int SIZE = 32;
    private static final double NOISE = 0.12;

    private final Random random = new Random(11);
    private final List<Lodged> lodged = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    /** Ten topics, a complaint of each every four days for 240 days: 600 complaints. */
    static History ofOldTopics() {
        History history = new History();
        for (int topic = 0; topic < 10; topic++) {
            history.with(topic, 60, 0, 240, null);
        }
        return history;
    }

    /** Complaints at random times between two days. */
    History with(int topic, int complaints, int from, int to, @Nullable String customer) {
        for (int c = 0; c < complaints; c++) {
            String id = topic + "-" + lodged.size();
            long second = (long) ((from + random.nextDouble() * (to - from)) * 86_400);
            lodged.add(new Lodged(
                    id, customer == null ? "K" + id : customer, START.plus(second, ChronoUnit.SECONDS), point(topic)));
        }
        return this;
    }

    /** What each {@link Burst} announced is about, day by day. */
    List<Burst> announced() {
        List<Lodged> sorted =
                lodged.stream().sorted(Comparator.comparing(Lodged::at)).toList();
        Bursts bursts = new Bursts();
        List<Burst> announced = new ArrayList<>();
        for (int newest = 1; newest <= sorted.size(); newest++) {
            bursts.with(sorted.subList(0, newest)).filter(this::isNew).ifPresent(announced::add);
        }
        return announced;
    }

    /** As announcing has it: of an old burst more than a third has been announced. */
    private boolean isNew(Burst burst) {
        long known = burst.complaints().stream().filter(told::contains).count();
        told.addAll(burst.complaints());
        return 3 * known <= burst.complaints().size();
    }

    private float[] point(int topic) {
        Random direction = new Random(1_000 + topic);
        double[] point = new double[SIZE];
        double squares = 0;
        for (int d = 0; d < SIZE; d++) {
            point[d] = direction.nextGaussian() / Math.sqrt(SIZE) + NOISE * random.nextGaussian();
            squares += point[d] * point[d];
        }
        float[] unit = new float[SIZE];
        for (int d = 0; d < SIZE; d++) {
            unit[d] = (float) (point[d] / Math.sqrt(squares));
        }
        return unit;
    }
}
