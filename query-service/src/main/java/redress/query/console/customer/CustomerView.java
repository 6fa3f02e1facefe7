package redress.query.console.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import redress.events.EventTypes;
import redress.events.complaint.ComplaintEvent.ComplaintClosed;
import redress.events.complaint.ComplaintEvent.ComplaintReopened;
import redress.events.complaint.ComplaintEvent.ComplaintWithdrawn;
import redress.query.console.customer.Held.Recorded;
import redress.query.console.customer.Held.Rejected;
import redress.query.console.customer.Held.Told;
import redress.query.console.customer.Line.Fact;
import tools.jackson.databind.JsonNode;

/**
 * A customer as the page shows them.
 *
 * @param names what sources call the customer; none once everything is erased
 * @param reports each a line, as each has one event
 */
record CustomerView(
        String pseudonym,
        List<String> names,
        List<Held.Key> keys,
        List<Story> complaints,
        List<Line> reports,
        List<Rejected> rejected) {

    /** Characters that have to be typed before the customer is erased. */
    static final int TYPED = 4;

    /**
     * A complaint with its story in order.
     *
     * @param facts what it began with
     * @param attributes what else the source said, as it said it
     * @param open whether it is neither closed nor withdrawn
     */
    record Story(
            String id,
            String product,
            @Nullable String source,
            @Nullable String externalId,
            boolean open,
            List<Fact> facts,
            Map<String, String> attributes,
            List<Line> lines) {}

    static CustomerView of(Held held) {
        return new CustomerView(
                held.customer(),
                Stream.concat(held.complaints().stream(), held.reports().stream())
                        .flatMap(told -> told.events().stream())
                        .map(Telling::name)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                held.keys(),
                held.complaints().stream()
                        .filter(told -> !told.events().isEmpty())
                        .map(CustomerView::story)
                        .toList(),
                held.reports().stream()
                        .flatMap(told -> told.events().stream())
                        .map(Telling::of)
                        .toList(),
                held.rejected());
    }

    private static Story story(Told told) {
        var account = told.events().getFirst().data().deepCopy();
        Map<String, String> attributes = new TreeMap<>();
        account.path("attributes")
                .properties()
                .forEach(attribute ->
                        attributes.put(attribute.getKey(), attribute.getValue().asString("")));
        String product = account.path("product").asString("");
        account.remove(List.of("product", "attributes"));
        List<Line> lines = new ArrayList<>();
        for (Recorded recorded : told.events()) {
            Line line = Telling.of(recorded);
            lines.add(lines.isEmpty() ? withoutFacts(line) : line);
        }
        return new Story(
                told.id(),
                product,
                text(account.path("source")),
                text(account.path("externalId")),
                isOpen(told),
                Facts.of(account),
                attributes,
                lines);
    }

    /** Those of the account stand beside the story. */
    private static Line withoutFacts(Line line) {
        return new Line(line.at(), line.recordedAt(), line.summary(), line.actor(), line.said(), List.of());
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    private static boolean isOpen(Told told) {
        boolean open = true;
        for (Recorded recorded : told.events()) {
            Class<?> type = EventTypes.byName(recorded.type()).orElse(Object.class);
            if (type == ComplaintClosed.class || type == ComplaintWithdrawn.class) {
                open = false;
            } else if (type == ComplaintReopened.class) {
                open = true;
            }
        }
        return open;
    }

    /** The key that opens what the customer says now, if there is one. */
    public Optional<Held.Key> present() {
        return keys.stream().filter(key -> key.erasedAt() == null).findFirst();
    }

    /** The last that was erased. */
    public Optional<Held.Key> erased() {
        return keys.stream().filter(key -> key.erasedAt() != null).reduce((_, later) -> later);
    }

    /** {@code held}, {@code erased}, or {@code not taken in} of whom only rejected records are known. */
    public String state() {
        if (present().isPresent()) {
            return "held";
        }
        return keys.isEmpty() ? "not taken in" : "erased";
    }

    /** Whether there is anything left that an erasure would erase. */
    public boolean canBeErased() {
        return present().isPresent() || !rejected.isEmpty();
    }

    public long openComplaints() {
        return complaints.stream().filter(Story::open).count();
    }

    /** What has to be typed before the customer is erased: the end of the pseudonym, which nobody types by accident. */
    public String toType() {
        return pseudonym.substring(Math.max(0, pseudonym.length() - TYPED));
    }

    public String because(Held.Key key) {
        return Reason.named(key.reason()).map(Reason::because).orElse("of a reason that was not recorded");
    }
}
