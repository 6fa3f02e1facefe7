package redress.simulation.recovery;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.events.CauseCategory;
import redress.simulation.recovery.effect.Chance;
import redress.simulation.scenario.PlantedCause;

/** What handlers take for the kind of cause and for whose failure it was: often what is true of the planted cause. */
final class CauseJudgement {

    private static final double RIGHT = .85;
    private static final List<CauseCategory> CATEGORIES = List.of(CauseCategory.values());
    private static final List<String> ORIGINS =
            List.of("own-process", "own-process", "own-process", "partner", "vendor", "customer", "external");

    private final Map<String, PlantedCause> causes = new HashMap<>();

    CauseJudgement(List<PlantedCause> causes) {
        causes.forEach(cause -> this.causes.put(cause.id(), cause));
    }

    String category(Grievance grievance, Chance chance) {
        CauseCategory guess = chance.one(CATEGORIES);
        PlantedCause cause = first(grievance);
        CauseCategory category = cause != null && chance.happens(RIGHT) ? cause.category() : guess;
        return category.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In kebab case. */
    String origin(Grievance grievance, Chance chance) {
        String guess = chance.one(ORIGINS);
        PlantedCause cause = first(grievance);
        return cause != null && chance.happens(RIGHT) ? originOf(cause) : guess;
    }

    private @Nullable PlantedCause first(Grievance grievance) {
        return grievance.causes().isEmpty()
                ? null
                : causes.get(grievance.causes().getFirst());
    }

    private static String originOf(PlantedCause cause) {
        if (cause.category() == CauseCategory.PERSONAL_OR_EXTERNAL_STRESS) {
            return "external";
        }
        if (cause.scope().containsKey("supplier")) {
            return "vendor";
        }
        return cause.scope().containsKey("carrier") ? "partner" : "own-process";
    }
}
