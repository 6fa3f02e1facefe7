package redress.analytics.studies;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import redress.analytics.index.Document;
import redress.analytics.index.Indices;
import redress.analytics.recovery.Coaching;
import redress.analytics.recovery.Element;
import redress.analytics.recovery.Figure;
import redress.analytics.recovery.Group;
import redress.analytics.recovery.Handled;
import redress.analytics.recovery.Load;
import redress.analytics.recovery.Scorecard;
import redress.analytics.recovery.SixSteps;

/** Makes the documents of single complaints, and while doing so counts them for their groups: by month, and in all. */
final class Scored {

    private static final String COMPLAINT = "complaint";
    private static final String COMPANY = "company";
    private static final String HANDLER = "handler";
    private static final String TEAM = "team";
    private static final String PRODUCT = "product";
    /** Of a period: as long as there are complaints. */
    private static final String ALL = "all";

    private final Instant now;
    private final Map<Key, Group> groups = new TreeMap<>();
    /** The team of a handler's latest complaint. */
    private final Map<String, Membership> teams = new HashMap<>();

    Scored(Instant now) {
        this.now = now;
    }

    private record Key(String kind, String name, String period) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return (kind + '\0' + name + '\0' + period).compareTo(other.kind + '\0' + other.name + '\0' + other.period);
        }
    }

    private record Membership(String team, Instant at) {}

    /**
     * A complaint.
     *
     * @param at when it was lodged
     * @param period its month, UTC
     * @param omitted steps that were left out
     */
    record OfComplaint(
            String id,
            String kind,
            Instant at,
            String period,
            String complaint,
            @Nullable String handler,
            @Nullable String team,
            String product,
            @Nullable String segment,
            String state,
            @Nullable Double empathy,
            @Nullable Double communication,
            @Nullable Double action,
            @Nullable Double fairness,
            @Nullable Double followUp,
            @Nullable Double overall,
            List<String> steps,
            List<String> omitted,
            boolean inOrder,
            boolean explainedUnasked,
            int chasers,
            int promisesKept,
            int promisesBroken,
            int gestures,
            double gestureCost,
            int retellings,
            @Nullable Integer satisfaction,
            boolean abusive,
            boolean commended,
            @Nullable String missing,
            Instant asOf) {}

    /**
     * A group.
     *
     * @param at begin of the month, UTC; of all, when it was counted
     * @param weakest element to coach the handler in, if one stands out
     */
    record OfGroup(
            String id,
            String kind,
            Instant at,
            String period,
            String name,
            @Nullable String handler,
            @Nullable String team,
            @Nullable String product,
            @Nullable Double empathy,
            @Nullable Double communication,
            @Nullable Double action,
            @Nullable Double fairness,
            @Nullable Double followUp,
            @Nullable Double overall,
            long complaints,
            long open,
            long chasers,
            @Nullable String weakest,
            @Nullable Boolean breather,
            Group.Summary summary,
            @Nullable Coaching coaching,
            @Nullable Load load,
            Instant asOf) {}

    Document of(Handled handled, Scorecard card, SixSteps steps) {
        String month = YearMonth.from(handled.at().atOffset(ZoneOffset.UTC)).toString();
        for (String period : List.of(month, ALL)) {
            count(COMPANY, ALL, period, handled, card, steps);
            count(PRODUCT, handled.product(), period, handled, card, steps);
            count(HANDLER, handled.handler(), period, handled, card, steps);
            count(TEAM, handled.team(), period, handled, card, steps);
        }
        if (handled.handler() != null && handled.team() != null) {
            teams.merge(
                    handled.handler(),
                    new Membership(handled.team(), handled.at()),
                    (one, other) -> other.at.isBefore(one.at) ? one : other);
        }
        OfComplaint document = document(handled, card, steps, month);
        return Document.of(Indices.RECOVERY_SCORES, document.id, document);
    }

    private void count(
            String kind, @Nullable String name, String period, Handled handled, Scorecard card, SixSteps steps) {
        if (name != null) {
            groups.computeIfAbsent(new Key(kind, name, period), _ -> new Group())
                    .add(handled, card, steps);
        }
    }

    private OfComplaint document(Handled handled, Scorecard card, SixSteps steps, String month) {
        return new OfComplaint(
                Document.idOf(COMPLAINT + "|" + handled.complaint()),
                COMPLAINT,
                handled.at(),
                month,
                handled.complaint(),
                handled.handler(),
                handled.team(),
                handled.product(),
                handled.segment(),
                handled.state(),
                card.of(Element.EMPATHY),
                card.of(Element.COMMUNICATION),
                card.of(Element.ACTION),
                card.of(Element.FAIRNESS),
                card.of(Element.FOLLOW_UP),
                card.overall(),
                steps.taken(),
                steps.omitted(),
                steps.inOrder(),
                steps.explainedUnasked(),
                handled.chasers(),
                handled.promisesKept(),
                handled.promisesBroken(),
                handled.gesturesGiven(),
                handled.gestureCost(),
                handled.retellings(),
                handled.satisfaction(),
                handled.abusive(),
                handled.commended(),
                missing(handled, card),
                now);
    }

    private static @Nullable String missing(Handled handled, Scorecard card) {
        if (!card.scores().isEmpty()) {
            return null;
        }
        if (handled.isWithdrawn()) {
            return "withdrawn by the customer";
        }
        return handled.isTakenUp()
                ? "not enough data: it is judged once it is resolved, or after four weeks"
                : "nobody has taken it up";
    }

    List<Document> groups() {
        List<Document> all = new ArrayList<>();
        groups.forEach((key, group) -> {
            OfGroup document = document(key, group);
            all.add(Document.of(Indices.RECOVERY_SCORES, document.id, document));
        });
        return all;
    }

    private OfGroup document(Key key, Group group) {
        boolean isHandler = key.kind.equals(HANDLER);
        Membership membership = isHandler ? teams.get(key.name) : null;
        String team = membership == null ? (key.kind.equals(TEAM) ? key.name : null) : membership.team;
        Group everybody = groups.get(new Key(COMPANY, ALL, ALL));
        boolean everSince = isHandler && key.period.equals(ALL);
        Coaching coaching = everSince && everybody != null ? Coaching.of(group, everybody) : null;
        Load load = everSince ? Load.of(group, colleagues(team)) : null;
        Group.Summary summary = group.summary();
        return new OfGroup(
                Document.idOf(key.kind + "|" + key.name + "|" + key.period),
                key.kind,
                key.period.equals(ALL)
                        ? now
                        : YearMonth.parse(key.period)
                                .atDay(1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant(),
                key.period,
                key.name,
                isHandler ? key.name : null,
                team,
                key.kind.equals(PRODUCT) ? key.name : null,
                mean(summary, Element.EMPATHY),
                mean(summary, Element.COMMUNICATION),
                mean(summary, Element.ACTION),
                mean(summary, Element.FAIRNESS),
                mean(summary, Element.FOLLOW_UP),
                summary.overall().estimate(),
                summary.complaints(),
                summary.open(),
                summary.chasers(),
                coaching == null ? null : coaching.element(),
                load == null ? null : Boolean.valueOf(load.breather()),
                summary,
                coaching,
                load,
                now);
    }

    private Collection<Group> colleagues(@Nullable String team) {
        List<Group> colleagues = new ArrayList<>();
        teams.forEach((handler, membership) -> {
            Group own = groups.get(new Key(HANDLER, handler, ALL));
            if (own != null && membership.team.equals(team)) {
                colleagues.add(own);
            }
        });
        return colleagues;
    }

    private static @Nullable Double mean(Group.Summary summary, Element element) {
        Figure figure = summary.elements().get(element.word());
        return figure == null ? null : figure.estimate();
    }
}
