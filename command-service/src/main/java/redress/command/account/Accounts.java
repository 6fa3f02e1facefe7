package redress.command.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import redress.command.clock.ClockPlans;
import redress.command.input.Unfit;
import redress.events.ComplaintId;
import redress.events.Personal;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;
import redress.privacy.AttributePolicy;
import tools.jackson.databind.node.ObjectNode;

/** Reads the account of a complaint from the data of an intake record, whatever door it came through. */
public final class Accounts {

    private static final int LONGEST = 500;
    private static final int LONGEST_NARRATIVE = 100_000;
    private static final int LONGEST_WISH = 5000;
    private static final int LONGEST_TENURE = 2400;
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(24);

    private final Pseudonyms pseudonyms;
    private final Clock clock;
    private final ClockPlans clocks;

    public Accounts(Pseudonyms pseudonyms, Clock clock, ClockPlans clocks) {
        this.pseudonyms = pseudonyms;
        this.clock = clock;
        this.clocks = clocks;
    }

    /**
     * The account.
     *
     * @param source the system that passes the complaint on
     * @param saidAt when it did, if it says so; stands in for an absent {@code lodgedAt}
     * @throws Unfit naming everything that is wrong
     */
    public ComplaintLodged read(String source, @Nullable Instant saidAt, ObjectNode data) {
        Source.check(source);
        Instant latest = clock.instant().plus(CLOCKS_DIFFER);
        Fields fields = new Fields(data);
        String externalId = fields.required("externalId", LONGEST);
        String product = fields.required("product", LONGEST);
        String channel = fields.required("channel", LONGEST);
        ComplaintId complaint = ComplaintId.of(source, externalId);
        Map<String, String> personal = personal(fields);
        Instant lodgedAt = fields.date("lodgedAt", latest);
        Instant at = lodgedAt == null ? defaultTime(saidAt, latest) : lodgedAt;
        ComplaintLodged account = new ComplaintLodged(
                complaint,
                source,
                externalId,
                customer(complaint, personal.get("customerId")),
                at,
                fields.date("occurredAt", latest),
                product,
                fields.text("subProduct", LONGEST),
                channel,
                fields.text("processStep", LONGEST),
                fields.text("region", LONGEST),
                fields.text("language", LONGEST),
                fields.text("severity", LONGEST),
                fields.number("valueAtRisk"),
                fields.count("tenureMonths", LONGEST_TENURE),
                openAttributes(fields, personal),
                Personal.plain(personal),
                clocks.start(product, at));
        fields.mustBeFit();
        return account;
    }

    private Instant defaultTime(@Nullable Instant saidAt, Instant latest) {
        if (saidAt != null && saidAt.isAfter(latest)) {
            throw new Unfit("time", "not-in-the-future", "time lies in the future");
        }
        return Objects.requireNonNullElseGet(saidAt, clock::instant);
    }

    private String customer(ComplaintId complaint, @Nullable String customerId) {
        return customerId == null ? pseudonyms.ofAnonymous(complaint) : pseudonyms.of(customerId);
    }

    private static Map<String, String> personal(Fields fields) {
        Map<String, String> personal = new TreeMap<>();
        put(personal, "narrative", fields.words("narrative", LONGEST_NARRATIVE));
        put(personal, "customerId", fields.text("customerId", LONGEST));
        put(personal, "desiredOutcome", fields.words("desiredOutcome", LONGEST_WISH));
        return personal;
    }

    /**
     * Everything that was not asked for before; what of it may tell who the customer is joins the personal fields, to be
     * sealed.
     */
    private static Map<String, String> openAttributes(Fields fields, Map<String, String> personal) {
        Map<String, String> open = new TreeMap<>();
        fields.attributes().forEach((name, value) -> {
            if (AttributePolicy.allows(name, value)) {
                open.put(name, value);
            } else {
                personal.put(ComplaintLodged.SEALED_ATTRIBUTE + name, value);
            }
        });
        return open;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }
}
