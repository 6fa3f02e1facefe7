package redress.analytics.subgroup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import redress.events.finding.Suspicion.Value;

/** The values that enough complaints have, and those pairs of them that enough complaints have both of. */
final class Candidates {

    /** Rarer ones are not looked at: an order number has as many values as there are orders. */
    private static final int MOST_VALUES = 300;

    private static final Comparator<Value> BY_NAME =
            Comparator.comparing(Value::attribute).thenComparing(Value::value);

    private static final Comparator<Map.Entry<Value, Integer>> MOST_FREQUENT =
            Map.Entry.<Value, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey(BY_NAME));

    private final List<Value> values;
    private final List<int[]> ofEach;
    private final Map<List<String>, int[]> known = new HashMap<>();

    private Candidates(List<Value> values, List<int[]> ofEach) {
        this.values = values;
        this.ofEach = ofEach;
    }

    /**
     * All of them, single values first, in the order of their names.
     *
     * @param byCustomer positions of all complaints, those of a customer next to each other
     */
    static List<Candidate> of(List<Described> complaints, int[] byCustomer) {
        Map<Value, Integer> counts = new HashMap<>();
        complaints.forEach(complaint ->
                complaint.values().forEach((name, value) -> counts.merge(new Value(name, value), 1, Integer::sum)));
        List<Value> values = counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= Candidate.FEWEST)
                .sorted(MOST_FREQUENT)
                .limit(MOST_VALUES)
                .map(Map.Entry::getKey)
                .sorted(BY_NAME)
                .toList();
        Map<Value, Integer> numbers = new HashMap<>();
        values.forEach(value -> numbers.put(value, numbers.size()));
        List<int[]> ofEach = complaints.stream()
                .map(complaint -> complaint.values().entrySet().stream()
                        .map(entry -> numbers.get(new Value(entry.getKey(), entry.getValue())))
                        .filter(number -> number != null)
                        .mapToInt(Integer::intValue)
                        .sorted()
                        .toArray())
                .toList();
        return new Candidates(values, ofEach).all(complaints, byCustomer);
    }

    private List<Candidate> all(List<Described> complaints, int[] byCustomer) {
        // Values that go together: a single one goes with itself.
        Map<Integer, Integer> counts = new HashMap<>();
        ofEach.forEach(own -> forPairs(own, pair -> counts.merge(pair, 1, Integer::sum)));
        Map<Integer, List<Integer>> members = new TreeMap<>();
        for (int i : byCustomer) {
            forPairs(ofEach.get(i), pair -> {
                if (counts.getOrDefault(pair, 0) >= Candidate.FEWEST) {
                    members.computeIfAbsent(pair, p -> new ArrayList<>()).add(i);
                }
            });
        }
        List<Candidate> all = new ArrayList<>();
        members.forEach((pair, own) -> {
            List<Value> both = valuesOf(pair);
            all.add(new Candidate(
                    both,
                    own.stream().mapToInt(Integer::intValue).toArray(),
                    known.computeIfAbsent(
                            both.stream().map(Value::attribute).toList(), names -> having(names, complaints))));
        });
        all.sort(Comparator.comparingInt(candidate -> candidate.values().size()));
        return all;
    }

    private void forPairs(int[] own, IntConsumer sink) {
        for (int a = 0; a < own.length; a++) {
            for (int b = a; b < own.length; b++) {
                sink.accept(own[a] * values.size() + own[b]);
            }
        }
    }

    private List<Value> valuesOf(int pair) {
        Value first = values.get(pair / values.size());
        Value second = values.get(pair % values.size());
        return first.equals(second) ? List.of(first) : List.of(first, second);
    }

    private static int[] having(List<String> names, List<Described> complaints) {
        return IntStream.range(0, complaints.size())
                .filter(i -> complaints.get(i).values().keySet().containsAll(names))
                .toArray();
    }
}
