package redress.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import redress.events.intake.LodgeComplaint;
import redress.simulation.customers.Customer;
import redress.simulation.customers.Customers;
import redress.simulation.rates.Rates;
import redress.simulation.rates.Span;
import redress.simulation.scenario.PlantedCause;
import redress.simulation.scenario.Scenario;
import redress.simulation.text.Circumstances;
import redress.simulation.text.Gripe;
import redress.simulation.text.Narrative;
import redress.simulation.text.Narrator;
import redress.simulation.text.Phrasebook;

/** Makes one complaint that is lodged at a given time: who, about what, since when, in which words. */
final class ComplaintMaker {

    private static final double WITHOUT_NARRATIVE = .03;
    private static final double WITHOUT_CUSTOMER = .03;
    private static final double WITHOUT_OCCURRENCE = .04;
    private static final Duration DAY = Duration.ofDays(1);

    private final Scenario scenario;
    private final Span span;
    private final Rates rates;
    private final Customers customers;
    private final Phrasebook words;
    private final Narrator narrator;
    private final Purchases purchases;
    private final int complaints;

    ComplaintMaker(Scenario scenario, Settings settings, Rates rates) {
        this.scenario = scenario;
        this.rates = rates;
        span = settings.span();
        complaints = settings.complaints();
        customers = new Customers(settings.seed(), scenario.regions(), complaints);
        words = Phrasebook.of(scenario);
        narrator = new Narrator(words);
        purchases = new Purchases(scenario, span);
    }

    /** Makes a complaint of the history, or one lodged after it: then things are as on its last day. */
    SimulatedRecord make(String externalId, Instant lodgedAt, RandomGenerator random) {
        int day = (int) Math.min(
                span.days() - 1, Duration.between(span.start(), lodgedAt).toDays());
        int cause = rates.drawCause(day, random);
        Reason reason = reason(cause, random);
        Instant occurredAt = occurredAt(lodgedAt, rates.drawLag(cause, day, random), random);
        Customer customer = customer(cause, random);
        Map<String, String> purchase = purchases.draw(reason.scope(), customer.region(), day, random);
        Narrative narrative = narrative(reason, customer, purchase, occurredAt, random);
        LodgeComplaint complaint =
                lodge(externalId, reason, customer, purchase, narrative, occurredAt, lodgedAt, random);
        return SimulatedRecord.of(scenario.source(), complaint, externalId, lodgedAt, reason.causes());
    }

    /** Customers hit by a cause in the history, complaining or not. */
    static long affected(PlantedCause cause, int complaints) {
        return Math.max(1, Math.round(cause.share() * complaints * cause.affectedPerComplaint()));
    }

    private Reason reason(int cause, RandomGenerator random) {
        if (cause < rates.background()) {
            return Reason.planted(scenario.causes().get(cause), words.causes());
        }
        Gripe gripe = words.gripes().get(random.nextInt(words.gripes().size()));
        return Reason.own(gripe, scenario.severity());
    }

    private Customer customer(int cause, RandomGenerator random) {
        if (cause == rates.background()) {
            return customers.any(random);
        }
        PlantedCause planted = scenario.causes().get(cause);
        String region = planted.scope().get("region");
        return customers.affected(cause, affected(planted, complaints), region, random);
    }

    /** Days begin when the history does, so that a lag of whole days never crosses a fix. */
    private Instant occurredAt(Instant lodgedAt, int lagDays, RandomGenerator random) {
        long sinceStart = Duration.between(span.start(), lodgedAt).toMillis();
        Instant day = lodgedAt.minusMillis(Math.floorMod(sinceStart, DAY.toMillis()));
        Instant from = day.minus(DAY.multipliedBy(lagDays));
        Instant to = lagDays == 0 ? lodgedAt : from.plus(DAY);
        long length = Duration.between(from, to).toMillis();
        return from.plusMillis((long) (random.nextDouble() * length)).truncatedTo(ChronoUnit.SECONDS);
    }

    private Narrative narrative(
            Reason reason,
            Customer customer,
            Map<String, String> purchase,
            Instant occurredAt,
            RandomGenerator random) {
        String order = random.nextInt(4000, 4900) + "-" + random.nextInt(10_000, 100_000);
        int price = purchases.price(purchase, random);
        String channel = purchase.getOrDefault("channel", "");
        boolean chatty = channel.equals("chat") || channel.equals("app");
        Circumstances circumstances = new Circumstances(customer, purchase, order, price, occurredAt);
        return narrator.tell(List.of(reason.grammar()), circumstances, chatty, random);
    }

    private LodgeComplaint lodge(
            String externalId,
            Reason reason,
            Customer customer,
            Map<String, String> purchase,
            Narrative narrative,
            Instant occurredAt,
            Instant lodgedAt,
            RandomGenerator random) {
        Map<String, String> attributes = new LinkedHashMap<>(purchase);
        attributes.keySet().removeAll(Purchases.FIELDS);
        attributes.put("segment", customer.segment().word());
        boolean wordless = random.nextDouble() < WITHOUT_NARRATIVE;
        return new LodgeComplaint(
                externalId,
                unless(random.nextDouble() < WITHOUT_CUSTOMER, customer.id()),
                unless(wordless, narrative.text()),
                purchase.get("product"),
                purchase.get("channel"),
                unless(random.nextDouble() < WITHOUT_OCCURRENCE, occurredAt.toString()),
                lodgedAt.toString(),
                purchase.get("subProduct"),
                reason.processStep(),
                customer.region().name(),
                narrative.language(),
                reason.severity().draw(random),
                customer.value(),
                tenure(customer, lodgedAt),
                unless(wordless, narrative.desiredOutcome()),
                attributes);
    }

    private static @Nullable String unless(boolean missing, @Nullable String value) {
        return missing ? null : value;
    }

    private int tenure(Customer customer, Instant lodgedAt) {
        long monthsBeforeEnd = Duration.between(lodgedAt, span.end()).toDays() / 30;
        return (int) Math.max(0, customer.joinedMonthsBeforeEnd() - monthsBeforeEnd);
    }
}
