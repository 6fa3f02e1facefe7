package redress.command.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import redress.events.complaint.Clocks;

/** Which plan holds for a complaint: its product's or else the usual one, in the version of the day it was lodged. */
public final class ClockPlans {

    private final List<ClockPlan> plans;
    private final String usual;
    private final Map<String, String> byProduct;

    /**
     * The plans.
     *
     * @throws IllegalArgumentException if a plan is named that is not among them, or a version stands twice
     */
    ClockPlans(List<ClockPlan> plans, String usual, Map<String, String> byProduct) {
        this.plans = List.copyOf(plans);
        this.usual = usual;
        this.byProduct = Map.copyOf(byProduct);
        mustBeThere(usual);
        byProduct.values().forEach(this::mustBeThere);
        long different =
                plans.stream().map(p -> p.name() + p.version()).distinct().count();
        if (different < plans.size()) {
            throw new IllegalArgumentException("two plans of clocks have the same name and version");
        }
    }

    /** The presets, with plain service levels for every product. */
    public static ClockPlans presets() {
        return new ClockSettings(ClockPlan.PLAIN, ZoneOffset.UTC, Map.of(), List.of()).all();
    }

    private void mustBeThere(String name) {
        if (plans.stream().noneMatch(plan -> plan.name().equals(name))) {
            throw new IllegalArgumentException("there is no plan of clocks " + name + "; there are "
                    + String.join(
                            ", ", plans.stream().map(ClockPlan::name).distinct().toList()));
        }
    }

    /** The clocks of a complaint about a product that was lodged, or reopened, then. */
    public Clocks start(String product, Instant at) {
        String name = byProduct.getOrDefault(product, usual);
        LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
        ClockPlan inForce = plans.stream()
                .filter(plan -> plan.name().equals(name) && !plan.from().isAfter(day))
                .max(Comparator.comparingInt(ClockPlan::version))
                .orElseGet(() -> first(name));
        return inForce.start(at);
    }

    /** A complaint older than every version gets the first one. */
    private ClockPlan first(String name) {
        return plans.stream()
                .filter(plan -> plan.name().equals(name))
                .min(Comparator.comparingInt(ClockPlan::version))
                .orElseThrow();
    }
}
