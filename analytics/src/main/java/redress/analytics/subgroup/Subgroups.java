package redress.analytics.subgroup;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import redress.analytics.subgroup.Candidate.Score;
import redress.events.finding.Suspicion.Value;

/**
 * Finds values and pairs of values of which the last days hold far more customers than their share: a subgroup discovery
 * (Klösgen 1996) with the log likelihood ratio of Kulldorff's scan (1997) as its measure. What counts as far more, the same
 * complaints with their times shuffled tell (Westfall and Young 1993): the best of all values and pairs must beat the best of
 * each of 99 shuffles, so that complaints whose times say nothing give a finding in one look of a hundred, whatever the
 * values have to do with each other. Of subgroups that overlap the most telling is kept: its complaints are taken out before
 * the next is looked for, against shuffles of the rest.
 * <p>What only comes in the place of another value, such as the next version of a program, is none. Fails where that goes
 * slowly, and where the other value was as rare as this one.
 */
public final class Subgroups {

    /** At most so many looks of complaints without anything new find something. */
    public static final double P = 0.01;

    private static final int SHUFFLES = 99;

    /** More nobody would look into at once. */
    private static final int MOST = 10;

    private final List<Described> complaints;
    private final int[] customers;
    private final Ages ages;
    private final List<Candidate> candidates;
    /** Candidates by their attributes. */
    private final Map<List<String>, List<Candidate>> alike;

    private final boolean[] open;

    private Subgroups(List<Described> complaints) {
        this.complaints = complaints;
        customers = customers(complaints);
        ages = Ages.of(complaints);
        int[] byCustomer = IntStream.range(0, customers.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> customers[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        candidates = Candidates.of(complaints, byCustomer);
        alike = candidates.stream().collect(Collectors.groupingBy(Subgroups::attributes));
        open = new boolean[customers.length];
        Arrays.fill(open, true);
    }

    /**
     * The subgroups, most telling first; the same for any order of the complaints.
     *
     * @param complaints of which no cause is known
     */
    public static List<Subgroup> of(List<Described> complaints, long seed) {
        return new Subgroups(complaints.stream()
                        .sorted(Comparator.comparing(Described::complaint))
                        .toList())
                .found(seed);
    }

    private record Best(Candidate candidate, Score score) {}

    private List<Subgroup> found(long seed) {
        List<Subgroup> found = new ArrayList<>();
        if (candidates.isEmpty()) {
            return found;
        }
        Random random = new Random(seed);
        Best best = best(ages);
        while (found.size() < MOST && isBeyondChance(best.score.surprise(), random)) {
            found.add(subgroup(best));
            Arrays.stream(best.candidate.members()).forEach(i -> open[i] = false);
            best = best(ages);
        }
        return found;
    }

    /** Whether it beats the best of each shuffle of what is still open. */
    private boolean isBeyondChance(double surprise, Random random) {
        int[] which = IntStream.range(0, open.length).filter(i -> open[i]).toArray();
        boolean beats = surprise > 0;
        for (int i = 0; i < SHUFFLES && beats; i++) {
            beats = surprise > best(ages.shuffled(which, random)).score.surprise();
        }
        return beats;
    }

    private Best best(Ages which) {
        Best best = new Best(candidates.getFirst(), Score.NONE);
        for (Candidate candidate : candidates) {
            Score score = candidate.score(which, customers, open);
            if (score.surprise() > best.score.surprise() && !isReplacement(candidate, score, which)) {
                best = new Best(candidate, score);
            }
        }
        return best;
    }

    private boolean isReplacement(Candidate candidate, Score score, Ages which) {
        return alike.getOrDefault(attributes(candidate), List.of()).stream()
                .anyMatch(other -> candidate.replaces(other, score, which, customers, open));
    }

    private static List<String> attributes(Candidate candidate) {
        return candidate.values().stream().map(Value::attribute).toList();
    }

    private Subgroup subgroup(Best best) {
        int[] members = Arrays.stream(best.candidate.members())
                .filter(i -> open[i])
                .sorted()
                .toArray();
        List<Described> late = Arrays.stream(members)
                .filter(i -> ages.of()[i] <= best.score.window())
                .mapToObj(complaints::get)
                .toList();
        long others = Arrays.stream(best.candidate.known()).filter(i -> open[i]).count() - late.size();
        return new Subgroup(
                best.candidate.values(),
                late.stream().map(Described::complaint).toList(),
                late.stream().map(Described::at).min(Instant::compareTo).orElseThrow(),
                Ages.DAYS[best.score.window()],
                best.score.late(),
                best.score.customers(),
                best.score.customers() * best.score.share(),
                others <= 0 ? 0 : (double) (members.length - late.size()) / others);
    }

    private static int[] customers(List<Described> complaints) {
        Map<String, Integer> numbers = new HashMap<>();
        return complaints.stream()
                .mapToInt(complaint -> numbers.computeIfAbsent(complaint.customer(), c -> numbers.size()))
                .toArray();
    }
}
