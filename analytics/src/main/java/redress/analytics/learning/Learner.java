package redress.analytics.learning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import redress.events.RootCauseId;

/**
 * Tells from a few examples of each root cause which of them another complaint belongs to, or that it cannot tell. Three
 * witnesses are multiplied: how near the complaint is to the middle of a cause's examples (prototypes, Snell, Swersky and
 * Zemel 2017, with 40 times the cosine in the exponent), which of them the examples nearest to it are of, and, at half
 * weight, of which those in its cluster are. Middles alone miss causes of several wordings, neighbours alone go wrong with
 * few examples, clusters alone cannot tell causes apart that lie in one cluster.
 *
 * <p>The answer depends on nothing but the complaint's own vector and cluster and the examples: a new complaint gets the
 * one that it would have if it had been there before. Label spreading over the neighbour graph (Zhou et al. 2004) is one to
 * two points more accurate on clean intents, but clearly worse on airline tweets, and its answers change with every
 * complaint that comes in between.
 *
 * <p>It fails where a cause has examples of one of its wordings only: the others stay with their cluster.
 */
public final class Learner {

    /** Of fewer, nobody can tell what they have in common. */
    public static final int FEWEST = 3;

    /** The latest count: a cause with hundreds of examples is no better known by the oldest, and each costs time. */
    private static final int MOST = 50;
    /** Causes looked at closely. The right one is hardly ever further down; looking at all costs time and gains nothing. */
    private static final int CANDIDATES = 8;

    private static final int NEIGHBOURS = 5;
    /** Cosines of sentence vectors lie close together: .9 against .8 is ten votes to one. */
    private static final double VOTE_POWER = 20;
    /** What a cause without a neighbour keeps. */
    private static final double WITHOUT_VOTE = .05;

    private static final double SHARPNESS = 40;
    private static final double CLUSTER_WEIGHT = .5;
    /** More likely than all others together. */
    private static final double SURE = .5;
    /** So many of the examples would themselves be left out, where those of the same cluster speak for the cause. */
    private static final double LEFT_OUT = .1;
    /** And so many elsewhere. */
    private static final double LEFT_OUT_ELSEWHERE = .25;

    private final List<Taught> taught;
    private final Readings readings;
    private final double like;
    private final double veryLike;

    private Learner(List<Taught> taught) {
        this.taught = taught;
        this.readings = new Readings(taught);
        double[] likenesses = taught.stream()
                .flatMapToDouble(t -> Arrays.stream(t.likenesses()))
                .sorted()
                .toArray();
        this.like = quantile(likenesses, LEFT_OUT);
        this.veryLike = quantile(likenesses, LEFT_OUT_ELSEWHERE);
    }

    /**
     * Learns; causes with fewer than {@link #FEWEST} examples are left out.
     *
     * @param lessons oldest first
     */
    public static Learner from(List<Lesson> lessons) {
        Map<String, List<Lesson>> byCause = lessons.stream()
                .collect(Collectors.groupingBy(lesson -> lesson.cause().toString(), TreeMap::new, Collectors.toList()));
        List<Taught> taught = new ArrayList<>();
        for (List<Lesson> all : byCause.values()) {
            if (all.size() >= FEWEST) {
                List<Lesson> latest = all.subList(Math.max(0, all.size() - MOST), all.size());
                taught.add(Taught.of(latest.getFirst().cause(), latest));
            }
        }
        return new Learner(List.copyOf(taught));
    }

    private static double quantile(double[] sorted, double share) {
        return sorted.length == 0 ? 1 : sorted[(int) (share * (sorted.length - 1))];
    }

    /** The middle of a cause's examples, at unit length; empty if there are too few. */
    public Optional<float[]> middleOf(RootCauseId cause) {
        return taught.stream()
                .filter(t -> t.cause().equals(cause))
                .map(Taught::prototype)
                .findFirst();
    }

    /**
     * Where a complaint belongs; empty where that cannot be told.
     *
     * @param vector of unit length
     */
    public Optional<Learned> of(float[] vector, @Nullable String cluster) {
        if (taught.isEmpty()) {
            return Optional.empty();
        }
        List<Candidate> candidates = taught.stream()
                .map(t -> new Candidate(t, t.likenessOf(vector)))
                .sorted(Comparator.comparingDouble((Candidate c) -> -c.likeness))
                .limit(CANDIDATES)
                .toList();
        double[] chances = chances(candidates, vector, cluster);
        int best = IntStream.range(0, chances.length)
                .reduce((a, b) -> chances[b] > chances[a] ? b : a)
                .orElseThrow();
        RootCauseId cause = candidates.get(best).taught.cause();
        double bar = readings.mostly(cluster, cause) ? like : veryLike;
        return chances[best] >= SURE && candidates.get(best).likeness >= bar
                ? Optional.of(new Learned(cause, chances[best]))
                : Optional.empty();
    }

    private record Candidate(Taught taught, double likeness) {}

    private double[] chances(List<Candidate> candidates, float[] vector, @Nullable String cluster) {
        double[] votes = votes(candidates, vector);
        double[] scores = IntStream.range(0, candidates.size())
                .mapToDouble(c -> SHARPNESS * candidates.get(c).likeness
                        + Math.log(votes[c] + WITHOUT_VOTE)
                        + CLUSTER_WEIGHT
                                * Math.log(readings.share(
                                        cluster, candidates.get(c).taught.cause())))
                .toArray();
        double top = Arrays.stream(scores).max().orElse(0);
        double[] chances = Arrays.stream(scores).map(s -> Math.exp(s - top)).toArray();
        double all = Arrays.stream(chances).sum();
        return Arrays.stream(chances).map(c -> c / all).toArray();
    }

    private record Voter(int candidate, double vote) {}

    /** Share of the nearest examples' votes that each candidate gets. */
    private static double[] votes(List<Candidate> candidates, float[] vector) {
        List<Voter> nearest = IntStream.range(0, candidates.size())
                .boxed()
                .flatMap(c -> candidates.get(c).taught.examples().stream()
                        .map(e -> new Voter(c, Math.pow(Math.max(0, Taught.cosine(e.vector(), vector)), VOTE_POWER))))
                .sorted(Comparator.comparingDouble((Voter v) -> -v.vote))
                .limit(NEIGHBOURS)
                .toList();
        double all = nearest.stream().mapToDouble(Voter::vote).sum();
        double[] votes = new double[candidates.size()];
        nearest.forEach(voter -> votes[voter.candidate] += all > 0 ? voter.vote / all : 0);
        return votes;
    }
}
