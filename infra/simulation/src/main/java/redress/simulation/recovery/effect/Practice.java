package redress.simulation.recovery.effect;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How well somebody does each element: normal around a line in skill and load, cut to 0 to 1.
 *
 * @param weakness what is added in the element that a handler neglects
 * @param severity what is added for complaints of a severity
 */
public record Practice(
        double base, double skill, double load, double weakness, Map<String, Double> severity, double sd) {

    /** The levels of one recovery by somebody of this skill, load (0 to 1) and weakness. */
    public Levels draw(double skill, double load, @Nullable String weakness, String severity, Chance chance) {
        double mean = base + this.skill * skill + this.load * load + this.severity.getOrDefault(severity, 0.0);
        return new Levels(
                level(mean, "empathy", weakness, chance),
                level(mean, "communication", weakness, chance),
                level(mean, "action", weakness, chance),
                level(mean, "fairness", weakness, chance),
                level(mean, "followUp", weakness, chance));
    }

    private double level(double mean, String element, @Nullable String weak, Chance chance) {
        double here = element.equals(weak) ? mean + weakness : mean;
        return Math.clamp(here + chance.normal(sd), 0, 1);
    }
}
