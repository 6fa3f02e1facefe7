package redress.simulation.scenario;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.events.CauseCategory;

/**
 * A root cause that the business is given. Its words are in the grammar of the same id.
 *
 * @param process the process that fails, and the step that its complaints name
 * @param share of all complaints of the history
 * @param scope attribute values that every complaint about it has
 * @param lagDays mean days from the failure to the complaint
 * @param affectedPerComplaint customers hit by it, complaining or not, per expected complaint
 */
public record PlantedCause(
        String id,
        String name,
        CauseCategory category,
        String process,
        String processOwner,
        double share,
        Course course,
        Map<String, String> scope,
        Shares severity,
        double lagDays,
        double affectedPerComplaint,
        @Nullable PlantedFix fix) {}
