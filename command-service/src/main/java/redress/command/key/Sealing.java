package redress.command.key;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import redress.command.eventstore.BeforeStoring;
import redress.command.key.CustomerKeys.Holding;
import redress.events.Personal;
import redress.events.PersonalPart;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;
import redress.events.report.ReportEvent.CustomerExperienceReported;
import redress.events.report.ReportEvent.FeedbackReported;

/**
 * Seals what is personal before it is stored: what a complaint or a report begins with, together with a key for a customer
 * who has none; and every later event of a complaint with the key that it began with.
 */
public final class Sealing implements BeforeStoring {

    private final CustomerKeys keys;

    Sealing(CustomerKeys keys) {
        this.keys = keys;
    }

    /**
     * First events, sealed, in their order. What came before an erasure of its customer, however late, is erased too. To be
     * called in the transaction that stores them.
     */
    public List<Object> first(Collection<?> events) {
        Map<String, Holding> holdings = keys.hold(
                events.stream().map(Sealing::customer).filter(Objects::nonNull).collect(Collectors.toSet()));
        return events.stream().<Object>map(event -> first(event, holdings)).toList();
    }

    private Object first(Object event, Map<String, Holding> holdings) {
        String customer = customer(event);
        if (customer == null) {
            return event;
        }
        Holding holding = Objects.requireNonNull(holdings.get(customer));
        if (holding.unsaidUntil() != null && !said(event).isAfter(holding.unsaidUntil())) {
            return PersonalPart.with(event, Personal.erased(holding.id()));
        }
        if (holding.key() == null) {
            holdings.merge(customer, keys.renewed(customer), Holding::after);
            return first(event, holdings);
        }
        return PersonalPart.with(event, PersonalPart.of(event).orElseThrow().sealed(holding.key()));
    }

    private static @Nullable String customer(Object event) {
        return switch (event) {
            case ComplaintLodged e -> e.customer();
            case FeedbackReported e -> e.customer();
            case CustomerExperienceReported e -> e.customer();
            default -> null;
        };
    }

    private static Instant said(Object event) {
        return switch (event) {
            case ComplaintLodged e -> e.at();
            case FeedbackReported e -> e.at();
            case CustomerExperienceReported e -> e.at();
            default -> Instant.MAX;
        };
    }

    /** Later events: without a key, which is erased then, nothing personal is kept. */
    @Override
    public Optional<Object> instead(Object event) {
        return PersonalPart.of(event).filter(Personal::awaitsSeal).map(open -> PersonalPart.with(event, sealed(open)));
    }

    private Personal sealed(Personal open) {
        return keys.byId(open.keyId()).map(open::sealed).orElseGet(() -> Personal.erased(open.keyId()));
    }
}
