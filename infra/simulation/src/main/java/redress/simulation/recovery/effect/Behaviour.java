package redress.simulation.recovery.effect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Objects;
import redress.events.EventJson;
import redress.simulation.customers.Customer;

/**
 * How handlers and customers behave, as in recovery.json: what a handler's skill gives of each element, and what that does
 * to the customer's answers and acts. What the platform finds can be compared with these numbers.
 *
 * @param temperSd how much customers differ for good: a temper is normal around 0
 * @param returning in log-odds of buying again within 60 days
 */
public record Behaviour(
        Practice practice,
        double temperSd,
        Effects satisfaction,
        Effects recommend,
        Effects effort,
        Effects distributive,
        Effects procedural,
        Effects interactional,
        Effects returnIntention,
        Effects returning,
        AftermathShares aftermath) {

    /** That of a business, by its name. */
    public static Behaviour of(String business) {
        String file = "/redress/simulation/" + business + "/recovery.json";
        try (InputStream json = Objects.requireNonNull(Behaviour.class.getResourceAsStream(file), file)) {
            return EventJson.MAPPER.readValue(json, Behaviour.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What a customer's answers have in common, whenever they are asked. */
    public double temper(long seed, Customer customer) {
        return Chance.of(seed, "temper", customer.id()).normal(temperSd);
    }

    public Stance afterRecovery(Customer customer, String severity, Levels levels, double temper, Chance chance) {
        return stance(
                satisfaction.afterRecovery(customer, severity, levels, temper),
                recommend.afterRecovery(customer, severity, levels, temper),
                returning.afterRecovery(customer, severity, levels, temper),
                chance);
    }

    public Stance afterSilence(Customer customer, BigDecimal loss, double temper, Chance chance) {
        return stance(
                satisfaction.afterSilence(customer, loss, temper),
                recommend.afterSilence(customer, loss, temper),
                returning.afterSilence(customer, loss, temper),
                chance);
    }

    /** Of a customer to whom nothing happened, early. */
    public Stance before(Customer customer, double temper, Chance chance) {
        return stance(
                satisfaction.unaffectedBefore(customer, temper),
                recommend.unaffectedBefore(customer, temper),
                returning.unaffectedBefore(customer, temper),
                chance);
    }

    /** Of a customer to whom nothing has happened since. */
    public Stance unaffected(Customer customer, double temper, Chance chance) {
        return stance(
                satisfaction.unaffectedAfter(customer, temper),
                recommend.unaffectedAfter(customer, temper),
                returning.unaffectedAfter(customer, temper),
                chance);
    }

    private Stance stance(double satisfied, double recommends, double logOddsOfReturning, Chance chance) {
        double felt = satisfied + chance.normal(satisfaction.sd());
        double recommended = recommends + chance.normal(recommend.sd());
        boolean returns = chance.happens(1 / (1 + Math.exp(-logOddsOfReturning)));
        boolean leaves = chance.happens(aftermath.leavesOfNotReturning()) && !returns;
        boolean refers = chance.happens(aftermath.refers()) && recommended >= aftermath.refersFrom();
        return new Stance(felt, recommended, returns, leaves, refers);
    }
}
