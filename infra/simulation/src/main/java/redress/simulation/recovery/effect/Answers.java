package redress.simulation.recovery.effect;

import java.util.Map;
import redress.simulation.customers.Customer;

/** What a customer answers in the follow-up, on the platform's scales. */
public final class Answers {

    private static final double LEFT_OUT = .12;

    private final Customer customer;
    private final String severity;
    private final Levels levels;
    private final double temper;
    private final Chance chance;

    public Answers(Customer customer, String severity, Levels levels, double temper, Chance chance) {
        this.customer = customer;
        this.severity = severity;
        this.levels = levels;
        this.temper = temper;
        this.chance = chance;
    }

    /** Puts the answers into a command: satisfaction always, of the others some are left out. */
    public void into(Map<String, Object> body, Behaviour behaviour, Stance stance) {
        body.put("satisfaction", stance.answeredSatisfaction());
        put(body, "effort", behaviour.effort(), 7);
        put(body, "distributive", behaviour.distributive(), 5);
        put(body, "procedural", behaviour.procedural(), 5);
        put(body, "interactional", behaviour.interactional(), 5);
        put(body, "returnIntention", behaviour.returnIntention(), 5);
        if (!chance.happens(LEFT_OUT)) {
            body.put("recommend", stance.answeredRecommendation());
        }
    }

    private void put(Map<String, Object> body, String name, Effects effects, int highest) {
        if (!chance.happens(LEFT_OUT)) {
            double felt = effects.afterRecovery(customer, severity, levels, temper) + chance.normal(effects.sd());
            body.put(name, Stance.rounded(felt, 1, highest));
        }
    }
}
