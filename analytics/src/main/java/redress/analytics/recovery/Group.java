package redress.analytics.recovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import redress.analytics.recovery.Waits.Percentiles;

/** Complaints of one handler, team, product or of all, in a period, while they are counted; each is looked at once. */
public final class Group {

    private static final int EXAMPLES = 3;

    private final Map<Element, SummaryStatistics> elements = new EnumMap<>(Element.class);
    private final Map<Element, PriorityQueue<Example>> worst = new EnumMap<>(Element.class);
    private final SummaryStatistics overall = new SummaryStatistics();
    private final SummaryStatistics satisfaction = new SummaryStatistics();
    private final SummaryStatistics effort = new SummaryStatistics();
    private final Waits acknowledge = new Waits();
    private final Waits answer = new Waits();
    private final Waits resolve = new Waits();
    private final Map<String, Long> omitted = new TreeMap<>();
    private final List<String> commended = new ArrayList<>();
    private long complaints;
    private long untouched;
    private long open;
    private long openAbusive;
    private long abusive;
    private long chased;
    private long chasers;
    private long kept;
    private long broken;
    private long keptLate;
    private long gestures;
    private double gestureCost;
    private long handedOver;
    private long retellings;
    private long contacts;
    private long listening;
    private long judged;
    private long inOrder;

    /** A complaint that shows what is meant. */
    private record Example(String complaint, double score) {}

    /**
     * What is known of a group.
     *
     * @param untouched complaints that nobody has taken up, which have no score
     * @param chased share of the complaints taken up in which the customer had to ask for news
     * @param promisesKept share in time of those that fell due
     * @param listening share of the recorded contacts in which the customer mostly spoke (practice P29); twice as much listening
     *     as speaking is two thirds
     * @param omitted how many of the judged recoveries left out a step
     * @param inOrder share of the judged recoveries whose steps came in order
     * @param commended complaints whose handler was commended
     */
    public record Summary(
            long complaints,
            long untouched,
            long open,
            Map<String, Figure> elements,
            Figure overall,
            Map<String, Percentiles> hoursTo,
            long chasers,
            Figure chased,
            long promisesMade,
            long promisesBroken,
            long promisesKeptLate,
            Figure promisesKept,
            long gestures,
            double gestureCost,
            long handedOver,
            long retellings,
            Figure listening,
            Map<String, Long> omitted,
            Figure inOrder,
            Figure satisfaction,
            Figure effort,
            Figure abusive,
            List<String> commended) {}

    public void add(Handled handled, Scorecard card, SixSteps steps) {
        if (handled.isWithdrawn()) {
            return;
        }
        complaints++;
        if (!handled.isTakenUp()) {
            untouched++;
        }
        score(handled, card);
        wait(handled);
        promise(handled);
        talk(handled);
        if (!card.scores().isEmpty()) {
            judged++;
            inOrder += steps.inOrder() ? 1 : 0;
            steps.omitted().forEach(step -> omitted.merge(step, 1L, Long::sum));
        }
    }

    private void score(Handled handled, Scorecard card) {
        card.scores().forEach((element, score) -> {
            elements.computeIfAbsent(element, _ -> new SummaryStatistics()).addValue(score);
            // The best of the worst goes first; of equals the smaller id stays.
            PriorityQueue<Example> few = worst.computeIfAbsent(
                    element,
                    _ -> new PriorityQueue<>(Comparator.comparingDouble(Example::score)
                            .thenComparing(Example::complaint)
                            .reversed()));
            few.add(new Example(handled.complaint(), score));
            if (few.size() > EXAMPLES) {
                few.remove();
            }
        });
        Double mean = card.overall();
        if (mean != null) {
            overall.addValue(mean);
        }
        if (handled.satisfaction() != null) {
            satisfaction.addValue(handled.satisfaction());
        }
        if (handled.effort() != null) {
            effort.addValue(handled.effort());
        }
    }

    private void wait(Handled handled) {
        acknowledge.add(Points.hours(handled.at(), handled.acknowledgedAt()));
        answer.add(Points.hours(handled.at(), handled.answeredAt()));
        resolve.add(Points.hours(handled.at(), handled.resolvedAt()));
        chasers += handled.chasers();
        chased += handled.chasers() > 0 ? 1 : 0;
        if (handled.isOpen()) {
            open++;
            openAbusive += handled.abusive() ? 1 : 0;
        }
        abusive += handled.abusive() ? 1 : 0;
    }

    private void promise(Handled handled) {
        kept += handled.promisesKept();
        broken += handled.promisesBroken();
        keptLate += handled.promisesKeptLate();
        gestures += handled.gesturesGiven();
        gestureCost += handled.gestureCost();
    }

    private void talk(Handled handled) {
        handedOver += handled.handlerChanges();
        retellings += handled.retellings();
        contacts += handled.inboundContacts() + handled.outboundContacts();
        listening += handled.listeningContacts();
        if (handled.commended()) {
            commended.add(handled.complaint());
        }
    }

    public long open() {
        return open;
    }

    /** Open complaints whose customers were abusive. */
    long openAbusive() {
        return openAbusive;
    }

    Figure element(Element element) {
        return Figure.mean(elements.getOrDefault(element, new SummaryStatistics()));
    }

    /** Complaints that show it worst, the worst first. */
    List<String> examples(Element element) {
        return worst.getOrDefault(element, new PriorityQueue<>()).stream()
                .sorted(Comparator.comparingDouble(Example::score).thenComparing(Example::complaint))
                .map(Example::complaint)
                .toList();
    }

    public Summary summary() {
        Map<String, Figure> figures = new TreeMap<>();
        for (Element element : Element.values()) {
            figures.put(element.word(), element(element));
        }
        return new Summary(
                complaints,
                untouched,
                open,
                figures,
                Figure.mean(overall),
                Map.of(
                        "acknowledge", acknowledge.percentiles(),
                        "answer", answer.percentiles(),
                        "resolve", resolve.percentiles()),
                chasers,
                Figure.share(chased, complaints - untouched),
                kept + broken,
                broken,
                keptLate,
                Figure.share(kept, kept + broken),
                gestures,
                gestureCost,
                handedOver,
                retellings,
                Figure.share(Math.min(listening, contacts), contacts),
                Map.copyOf(omitted),
                Figure.share(inOrder, judged),
                Figure.mean(satisfaction),
                Figure.mean(effort),
                Figure.share(abusive, complaints),
                List.copyOf(commended));
    }
}
