package redress.command.rootcause;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import redress.events.FixId;
import redress.events.finding.FixEffect;
import redress.events.rootcause.RootCauseEvent.FixDeployed;
import redress.events.rootcause.RootCauseEvent.FixPlanned;

/** The fixes planned for one root cause, numbered in the order of planning, and what became of them. */
final class Fixes {

    private List<Fix> planned = new ArrayList<>();
    private @Nullable FixId lastDeployed;

    FixId next() {
        return FixId.number(planned.size() + 1);
    }

    void remember(FixPlanned event) {
        planned.add(Fix.of(event));
    }

    void remember(FixDeployed event, int episode) {
        change(event.fix(), fix -> fix.as(event, episode));
        lastDeployed = event.fix();
    }

    void remember(FixEffect effect, Instant at) {
        change(effect.fix(), fix -> fix.measured(effect, at));
    }

    void withdraw(FixId fix) {
        change(fix, Fix::asWithdrawn);
    }

    private void change(FixId id, UnaryOperator<Fix> change) {
        planned.replaceAll(fix -> fix.id().equals(id) ? change.apply(fix) : fix);
    }

    Optional<Fix> find(FixId id) {
        return planned.stream().filter(fix -> fix.id().equals(id)).findFirst();
    }

    /** Whether one may still be deployed. */
    boolean anyOpen() {
        return planned.stream().anyMatch(Fix::isOpen);
    }

    boolean anyDeployed() {
        return planned.stream().anyMatch(Fix::isDeployed);
    }

    boolean isDeployed(FixId id) {
        return find(id).filter(Fix::isDeployed).isPresent();
    }

    boolean isWithdrawn(FixId id) {
        return find(id).filter(Fix::withdrawn).isPresent();
    }

    boolean isDeployedIn(int episode, FixId id) {
        return find(id).filter(fix -> fix.isDeployedIn(episode)).isPresent();
    }

    boolean isLastDeployed(FixId id) {
        return id.equals(lastDeployed);
    }

    boolean wasMeasuredSince(FixEffect effect, Instant at) {
        return find(effect.fix())
                .filter(fix -> fix.wasMeasuredSince(effect, at))
                .isPresent();
    }

    /**
     * Whether an incident shows that the failure came back: the fix covers it, and every fix of this episode that does was
     * at work by then.
     */
    boolean failed(int episode, FixId id, Incident incident) {
        List<Fix> covering = planned.stream()
                .filter(fix -> fix.isDeployedIn(episode) && fix.covers(incident))
                .toList();
        return covering.stream().anyMatch(fix -> fix.id().equals(id))
                && covering.stream().allMatch(fix -> fix.worksAt(incident.at()));
    }
}
