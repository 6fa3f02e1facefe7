package redress.command.rootcause;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import redress.events.FixId;
import redress.events.rootcause.RootCauseEvent.FixDeployed;
import redress.events.rootcause.RootCauseEvent.FixPlanned;

/** The fixes planned for one root cause, numbered in the order of planning, and which of them are deployed. */
final class Fixes {

    private final Map<FixId, String> planned = new HashMap<>();
    private final Set<FixId> deployed = new HashSet<>();

    FixId next() {
        return FixId.number(planned.size() + 1);
    }

    void remember(FixPlanned event) {
        planned.put(event.fix(), event.what());
    }

    void remember(FixDeployed event) {
        deployed.add(event.fix());
    }

    boolean any() {
        return !planned.isEmpty();
    }

    boolean planned(FixId fix) {
        return planned.containsKey(fix);
    }

    boolean deployed(FixId fix) {
        return deployed.contains(fix);
    }

    @Nullable
    String what(FixId fix) {
        return planned.get(fix);
    }
}
