package redress.analytics.announcing;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import redress.analytics.clustering.Likeness;
import redress.analytics.emerging.Burst;
import redress.analytics.emerging.Circumstances;
import redress.analytics.emerging.Lodged;
import redress.analytics.index.EmbeddedText;
import redress.analytics.index.Vectors;

/**
 * The latest complaints as points, in the order in which they were lodged. What tells them apart was learnt when the window
 * was opened, and is learnt anew when it has grown. Keeps no words.
 */
final class Window {

    /** More would make each look too dear: a complaint is compared with all others some ten times. */
    static final int MOST = 5_000;

    /** New kinds of complaints bring words and directions that the old ones did not have. Learning takes seconds. */
    private static final double GROWN = 1.05;

    private static final Duration NOT_AGAIN = Duration.ofMinutes(10);

    /** By so much, it is another past: a history was imported. */
    private static final double GROWN_MUCH = 1.25;

    private static final Comparator<Lodged> IN_TIME =
            Comparator.comparing(Lodged::at).thenComparing(Lodged::complaint);

    private final Likeness likeness;
    private final Circumstances circumstances;
    private final List<Lodged> lodged;
    private final Set<String> complaints = new HashSet<>();
    private final int opened;
    private final Instant openedAt;

    private Window(Likeness likeness, Circumstances circumstances, List<Lodged> lodged, Instant openedAt) {
        this.likeness = likeness;
        this.circumstances = circumstances;
        this.lodged = lodged;
        this.opened = lodged.size();
        this.openedAt = openedAt;
        lodged.forEach(one -> complaints.add(one.complaint()));
    }

    static Window open(Vectors index, Instant now) throws IOException {
        List<EmbeddedText> texts = new ArrayList<>();
        index.latest(MOST, texts::add);
        Likeness likeness = Likeness.of(
                texts.stream().map(EmbeddedText::vector).toList(),
                texts.stream().map(EmbeddedText::text).toList());
        Circumstances circumstances =
                Circumstances.of(texts.stream().map(EmbeddedText::attributes).toList());
        List<Lodged> lodged = new ArrayList<>();
        texts.forEach(text -> lodged.add(lodged(likeness, circumstances, text)));
        lodged.sort(IN_TIME);
        return new Window(likeness, circumstances, lodged, now);
    }

    private static Lodged lodged(Likeness likeness, Circumstances circumstances, EmbeddedText text) {
        float[] point = circumstances.beside(likeness.point(text.vector(), text.text()), text.attributes());
        return new Lodged(text.complaint(), text.customer(), text.at(), point);
    }

    /**
     * Whether it should be opened anew.
     *
     * @param passed complaints since it was opened that are history, and were not added
     */
    boolean isOutgrown(int passed, Instant now) {
        double grown = (double) (lodged.size() + passed) / Math.max(1, opened);
        return grown > GROWN_MUCH || (grown > GROWN && now.isAfter(openedAt.plus(NOT_AGAIN)));
    }

    List<String> complaints() {
        return lodged.stream().map(Lodged::complaint).toList();
    }

    /** How many of these complaints are in here, and how many of them were lodged as late as those of a burst. */
    Share lateAmong(Set<String> some, Burst burst) {
        Set<String> inside = Set.copyOf(burst.complaints());
        Instant late = lodged.stream()
                .filter(one -> inside.contains(one.complaint()))
                .map(Lodged::at)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH)
                .minus(burst.days(), ChronoUnit.DAYS);
        List<Lodged> found =
                lodged.stream().filter(one -> some.contains(one.complaint())).toList();
        long young = found.stream().filter(one -> !one.at().isBefore(late)).count();
        return new Share(young, found.size());
    }

    /** So many of so many. */
    record Share(long some, long all) {
        double value() {
            return all == 0 ? 0 : (double) some / all;
        }
    }

    void add(EmbeddedText text) {
        if (complaints.add(text.complaint())) {
            Lodged one = lodged(likeness, circumstances, text);
            lodged.add(placeOf(one), one);
        }
    }

    /** Mostly the end. */
    private int placeOf(Lodged one) {
        int place = lodged.size();
        while (place > 0 && IN_TIME.compare(lodged.get(place - 1), one) > 0) {
            place--;
        }
        return place;
    }

    /** All that were lodged by the time of a complaint that is in here, that one last. */
    List<Lodged> until(EmbeddedText text) {
        int place = lodged.size();
        while (!lodged.get(place - 1).complaint().equals(text.complaint())) {
            place--;
        }
        return lodged.subList(0, place);
    }
}
