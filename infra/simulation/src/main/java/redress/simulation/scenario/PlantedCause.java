package redress.simulation.scenario;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.events.CauseCategory;

/**
 * A root cause that the business is given. Its words are in the grammar of the same id.
 *
 * @param process the process that fails, and the step that most of its complaints name
 * @param share of all complaints of the history
 * @param strata segments that it strikes differently, absent: everybody alike
 * @param scope values that every complaint about it has, but for attributes that are not known
 * @param lagDays mean days from the failure to the complaint
 * @param complains share of an ordinary private customer's failures that are complained about, see {@link Propensity}
 * @param again share of those affected whom it strikes a second time, some weeks later, and of these a third time
 * @param alongside another cause that comes with it at times, absent: none
 * @param affectedList who is affected, as the business knows it, absent: it does not
 */
public record PlantedCause(
        String id,
        String name,
        CauseCategory category,
        String process,
        String processOwner,
        double share,
        Course course,
        @Nullable List<Stratum> strata,
        Map<String, String> scope,
        Shares severity,
        double lagDays,
        double complains,
        double again,
        @Nullable Alongside alongside,
        @Nullable AffectedList affectedList,
        @Nullable PlantedFix fix) {}
