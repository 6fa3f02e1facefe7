package redress.simulation.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Names with their relative frequency, from which one is drawn. */
public final class Shares {

    private final Map<String, Integer> shares;
    private final String[] names;
    private final int[] upTo;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Shares(Map<String, Integer> shares) {
        this.shares = new LinkedHashMap<>(shares);
        names = this.shares.keySet().toArray(String[]::new);
        upTo = this.shares.values().stream().mapToInt(Integer::intValue).toArray();
        Arrays.parallelPrefix(upTo, Integer::sum);
    }

    public String draw(RandomGenerator random) {
        return at(random.nextInt(upTo[upTo.length - 1]));
    }

    /**
     * The one that a chance falls to.
     *
     * @param chance in [0, 1)
     */
    public String draw(double chance) {
        return at((int) (chance * upTo[upTo.length - 1]));
    }

    /** The frequency of a name among all, 0 if it is not one of them. */
    public double share(String name) {
        return shares.getOrDefault(name, 0) / (double) upTo[upTo.length - 1];
    }

    /** All but one of them. */
    public Shares without(String name) {
        Map<String, Integer> others = new LinkedHashMap<>(shares);
        others.remove(name);
        return new Shares(others);
    }

    private String at(int at) {
        int i = 0;
        while (upTo[i] <= at) {
            i++;
        }
        return names[i];
    }

    @JsonValue
    public Map<String, Integer> asMap() {
        return shares;
    }
}
