package redress.bench.texts;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import redress.analytics.clustering.Likeness;
import redress.analytics.emerging.Burst;
import redress.analytics.emerging.Bursts;
import redress.analytics.emerging.Circumstances;
import redress.analytics.emerging.Lodged;
import redress.bench.Told;
import redress.events.intake.LodgeComplaint;
import redress.simulation.truth.Truth;

/**
 * After how many of its complaints a cause that begins within a simulated year is announced, the complaints coming one by
 * one: the platform's own code, without servers.
 */
final class EmergingMeasurement {

    private static final List<Long> SEEDS = List.of(1L, 2L, 7L);

    /** Complaints after which the points are learnt anew, as the platform does when its window has grown by a twentieth. */
    private static final int LEARNT_EVERY = 100;

    /** Of a burst that is in one announced before: then it is no news. */
    private static final double PART = .33;

    private EmergingMeasurement() {}

    static void measure(Path cache) throws Exception {
        for (long seed : SEEDS) {
            Planted planted = Planted.of(seed);
            new Replay(planted, SentenceVectors.of(planted.texts(), cache))
                    .run()
                    .tell(seed);
        }
    }

    /** A year, complaint by complaint. */
    static final class Replay {

        private final Planted planted;
        private final List<LodgeComplaint> complaints;
        private final List<float[]> vectors;
        private final Map<String, Integer> announcedIn = new HashMap<>();
        private final Map<String, Integer> counted = new HashMap<>();
        private final Map<String, Integer> after = new TreeMap<>();
        private int alarms;
        private int aboutNothing;

        Replay(Planted planted, List<float[]> embedded) {
            this.planted = planted;
            List<Integer> order = IntStream.range(0, embedded.size())
                    .boxed()
                    .sorted(Comparator.comparing(
                                    (Integer i) -> lodgedAt(planted.complaints().get(i)))
                            .thenComparing(i -> i))
                    .toList();
            this.complaints = order.stream().map(planted.complaints()::get).toList();
            this.vectors = order.stream().map(embedded::get).toList();
        }

        Replay run() {
            Bursts bursts = new Bursts();
            List<Lodged> soFar = new ArrayList<>();
            Points points = null;
            for (int i = 0; i < complaints.size(); i++) {
                if (points == null || i % LEARNT_EVERY == 0) {
                    points = Points.learnt(complaints.subList(0, i + 1), vectors.subList(0, i + 1));
                    soFar.clear();
                    for (int j = 0; j < i; j++) {
                        soFar.add(points.lodged(complaints.get(j), vectors.get(j)));
                    }
                }
                LodgeComplaint complaint = complaints.get(i);
                planted.causes(complaint).forEach(cause -> counted.merge(cause, 1, Integer::sum));
                soFar.add(points.lodged(complaint, vectors.get(i)));
                bursts.with(soFar).ifPresent(this::announce);
                if (i % LEARNT_EVERY == 0) {
                    Told.progress("A year, complaint by complaint", (double) i / complaints.size());
                }
            }
            return this;
        }

        private void announce(Burst burst) {
            Map<Integer, Integer> parts = new HashMap<>();
            for (String complaint : burst.complaints()) {
                Optional.ofNullable(announcedIn.get(complaint)).ifPresent(part -> parts.merge(part, 1, Integer::sum));
            }
            int members = burst.complaints().size();
            Optional<Integer> part = parts.entrySet().stream()
                    .filter(e -> e.getValue() > PART * members)
                    .map(Map.Entry::getKey)
                    .findFirst();
            if (part.isEmpty()) {
                alarms++;
                Set<String> about = causesOfHalf(burst);
                about.forEach(cause -> after.putIfAbsent(cause, counted.getOrDefault(cause, 0)));
                aboutNothing += about.isEmpty() ? 1 : 0;
            }
            int number = part.orElse(alarms);
            // What is announced leaves where it was; what joins leaves nothing.
            burst.complaints()
                    .forEach(complaint ->
                            announcedIn.merge(complaint, number, (was, now) -> part.isEmpty() ? now : was));
        }

        private Set<String> causesOfHalf(Burst burst) {
            Map<String, Integer> counts = new HashMap<>();
            burst.complaints()
                    .forEach(complaint -> planted.truth()
                            .complaints()
                            .getOrDefault(complaint, List.of())
                            .forEach(cause -> counts.merge(cause, 1, Integer::sum)));
            Set<String> half = new HashSet<>();
            counts.forEach((cause, count) -> {
                if (2 * count >= burst.complaints().size()) {
                    half.add(cause);
                }
            });
            return half;
        }

        private void tell(long seed) {
            Instant begin = lodgedAt(complaints.getFirst());
            List<Truth.Cause> begun = planted.truth().causes().stream()
                    .filter(cause -> cause.onset().isAfter(begin))
                    .toList();
            List<Integer> known = begun.stream()
                    .map(cause -> after.getOrDefault(cause.id(), Integer.MAX_VALUE))
                    .sorted()
                    .toList();
            Told.figure("begun-" + seed, begun.size());
            Told.figure(
                    "soon-" + seed, (double) known.stream().filter(n -> n <= 15).count());
            Told.figure("median-" + seed, known.get(known.size() / 2));
            Told.figure("alarms-" + seed, alarms);
            Told.figure("about-nothing-" + seed, aboutNothing);
        }
    }

    private record Points(Likeness likeness, Circumstances circumstances) {

        static Points learnt(List<LodgeComplaint> complaints, List<float[]> vectors) {
            return new Points(
                    Likeness.of(
                            vectors,
                            complaints.stream()
                                    .map(complaint -> Objects.requireNonNull(complaint.narrative()))
                                    .toList()),
                    Circumstances.of(
                            complaints.stream().map(Planted::attributes).toList()));
        }

        Lodged lodged(LodgeComplaint complaint, float[] vector) {
            float[] text = likeness.point(vector, Objects.requireNonNull(complaint.narrative()));
            return new Lodged(
                    Objects.requireNonNull(complaint.externalId()),
                    complaint.customerId(),
                    lodgedAt(complaint),
                    circumstances.beside(text, Planted.attributes(complaint)));
        }
    }

    private static Instant lodgedAt(LodgeComplaint complaint) {
        return Instant.parse(Objects.requireNonNull(complaint.lodgedAt()));
    }
}
