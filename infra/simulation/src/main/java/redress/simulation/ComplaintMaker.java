package redress.simulation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import redress.events.intake.LodgeComplaint;
import redress.simulation.customers.Customer;
import redress.simulation.customers.Customers;
import redress.simulation.failures.Failure;
import redress.simulation.rates.Span;
import redress.simulation.recovery.Grievance;
import redress.simulation.scenario.Scenario;
import redress.simulation.text.Circumstances;
import redress.simulation.text.Narrative;
import redress.simulation.text.Narrator;
import redress.simulation.text.Phrasebook;

/** Makes the record of one complaint of which it is decided who lodges it, when and about what: its words and attributes. */
final class ComplaintMaker {

    private static final double WITHOUT_NARRATIVE = .03;
    private static final double WITHOUT_CUSTOMER = .03;
    private static final double WITHOUT_OCCURRENCE = .04;
    /** Of the complaints about planted causes; so their step alone does not give them away. */
    private static final double OTHER_STEP = .15;

    private final Scenario scenario;
    private final Span span;
    private final Customers customers;
    private final Narrator narrator;
    private final Purchases purchases;

    ComplaintMaker(Scenario scenario, Span span, Customers customers, Purchases purchases, Phrasebook words) {
        this.scenario = scenario;
        this.span = span;
        this.customers = customers;
        this.purchases = purchases;
        narrator = new Narrator(words);
    }

    /**
     * The record, sent when it is lodged.
     *
     * @param failure of which the complaint is, if it was planted in the history
     */
    SimulatedRecord make(
            String externalId, Grounds grounds, @Nullable Failure failure, Instant lodgedAt, RandomGenerator random) {
        Reason reason = grounds.reason();
        Customer customer = customers.numbered(grounds.customer());
        Map<String, String> purchase = purchases.draw(
                grounds.product(), grounds.channel(), reason.scope(), customer.region(), grounds.day(), random);
        Narrative narrative = narrative(grounds, customer, purchase, random);
        LodgeComplaint complaint = lodge(externalId, grounds, customer, purchase, narrative, lodgedAt, random);
        Grievance grievance = new Grievance(
                externalId,
                reason.causes(),
                customer,
                complaint.customerId() != null,
                String.valueOf(complaint.product()),
                grounds.channel(),
                String.valueOf(complaint.severity()),
                BigDecimal.valueOf(grounds.price()),
                lodgedAt);
        return new SimulatedRecord(
                SimulatedRecord.Kind.COMPLAINT,
                LodgeComplaint.TYPE,
                scenario.source(),
                "record-" + externalId,
                externalId,
                lodgedAt,
                complaint,
                null,
                null,
                reason.causes(),
                failure,
                grievance);
    }

    private Narrative narrative(
            Grounds grounds, Customer customer, Map<String, String> purchase, RandomGenerator random) {
        String order = random.nextInt(4000, 4900) + "-" + random.nextInt(10_000, 100_000);
        boolean chatty = grounds.channel().equals("chat") || grounds.channel().equals("app");
        Circumstances circumstances =
                new Circumstances(customer, purchase, order, grounds.price(), grounds.occurredAt());
        return narrator.tell(grounds.reason().grammars(), circumstances, chatty, random);
    }

    private LodgeComplaint lodge(
            String externalId,
            Grounds grounds,
            Customer customer,
            Map<String, String> purchase,
            Narrative narrative,
            Instant lodgedAt,
            RandomGenerator random) {
        boolean wordless = random.nextDouble() < WITHOUT_NARRATIVE;
        String product = named(purchase, "product", grounds.day());
        String subProduct = named(purchase, "subProduct", grounds.day());
        return new LodgeComplaint(
                externalId,
                unless(random.nextDouble() < WITHOUT_CUSTOMER, customer.id()),
                unless(wordless, narrative.text()),
                product,
                grounds.channel(),
                unless(
                        random.nextDouble() < WITHOUT_OCCURRENCE,
                        grounds.occurredAt().toString()),
                lodgedAt.toString(),
                subProduct,
                processStep(grounds.reason(), random),
                customer.region().name(),
                narrative.language(),
                grounds.reason().severity().draw(random),
                customer.value(),
                grounds.tenureMonths(),
                unless(wordless, narrative.desiredOutcome()),
                attributes(purchases.known(purchase, grounds.reason().scope(), random), grounds, customer));
    }

    /** Customers choose it, and some put a failure down to another step. */
    private String processStep(Reason reason, RandomGenerator random) {
        boolean other = !reason.causes().isEmpty() && random.nextDouble() < OTHER_STEP;
        return other ? scenario.processSteps().without(reason.processStep()).draw(random) : reason.processStep();
    }

    private static Map<String, String> attributes(Map<String, String> purchase, Grounds grounds, Customer customer) {
        purchase.put("segment", customer.segment().word());
        purchase.put(
                "orderValue", grounds.price() < 50 ? "under 50" : grounds.price() < 150 ? "50 to 149" : "150 or more");
        return purchase;
    }

    private String named(Map<String, String> purchase, String attribute, int day) {
        return scenario.nameAt(attribute, purchase.getOrDefault(attribute, ""), day, span);
    }

    private static @Nullable String unless(boolean missing, @Nullable String value) {
        return missing ? null : value;
    }
}
