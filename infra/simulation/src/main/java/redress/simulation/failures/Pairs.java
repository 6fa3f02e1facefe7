package redress.simulation.failures;

import java.util.List;
import java.util.Map;
import redress.simulation.chance.Chance;
import redress.simulation.scenario.Alongside;
import redress.simulation.scenario.PlantedCause;

/** Which complaints are about two causes. */
final class Pairs {

    private static final int SECOND = 31;

    private final List<PlantedCause> causes;
    private final List<List<Stricken>> stricken;

    Pairs(List<PlantedCause> causes, List<List<Stricken>> stricken) {
        this.causes = causes;
        this.stricken = stricken;
    }

    /**
     * The second cause of a complaint of the history about a first failure, or -1. Nobody whom that cause strikes anyway, so
     * that nobody is counted twice; and as rarely as that cause has become.
     */
    int second(Failure failure) {
        Alongside other = causes.get(failure.cause()).alongside();
        if (other == null || failure.again() > 0 || failure.day() < 0) {
            return -1;
        }
        int index = index(other.cause());
        boolean so = Chance.of(failure.key(), SECOND) < other.share() * rarity(index, failure.day())
                && fits(failure, causes.get(index).scope())
                && stricken.get(index).stream().noneMatch(group -> group.strikes(failure.customer()));
        return so ? index : -1;
    }

    private int index(String id) {
        for (int i = 0; i < causes.size(); i++) {
            if (causes.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no such cause in the scenario: " + id);
    }

    private double rarity(int index, int day) {
        Stricken group = stricken.get(index).getFirst();
        return group.level(day) / group.highestLevel();
    }

    /** Whether what is known of the failure is within the other scope too. Where customers live cannot be chosen any more. */
    private boolean fits(Failure failure, Map<String, String> scope) {
        Map<String, String> own = causes.get(failure.cause()).scope();
        return !scope.containsKey("region")
                && scope.getOrDefault("product", failure.product().name())
                        .equals(failure.product().name())
                && scope.getOrDefault("channel", failure.channel()).equals(failure.channel())
                && scope.entrySet().stream()
                        .allMatch(value -> own.getOrDefault(value.getKey(), value.getValue())
                                .equals(value.getValue()));
    }
}
