package redress.analytics.study;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import redress.analytics.effect.Observed;
import redress.analytics.significance.Significance;
import redress.analytics.study.Windows.Span;
import redress.events.finding.FixEffect;

/**
 * Measures what a fix did to the complaints of its root cause, for all customers and for each segment of them, per exposure
 * where that is known of both periods. The plan is the registration: what is compared follows from it and from nothing that
 * came after the fix.
 */
public final class FixMeasurement {

    private static final double LEVEL = .95;
    /** A product with a smaller share of the complaints is there by mistake. */
    private static final double OF_THE_PRODUCTS = .05;
    /** Fewer complaints on both sides together do not make a segment worth a line. */
    private static final int FEWEST_IN_SEGMENT = 10;

    private static final Duration LATELY = Duration.ofDays(28);
    /** Normal quantile of one in twenty, one-sided. */
    private static final double RISING = 1.645;

    private static final String SEGMENT = "segment";

    private final DeployedFix fix;
    private final List<Incident> incidents;
    private final Exposures exposures;
    /** Whose exposure counts. */
    private final Set<String> products;

    private final Windows windows;

    private final Look look;
    /** Then what counts is what is left of the effect. */
    private final boolean wornOff;

    private final Conclusion conclusion;

    private FixMeasurement(DeployedFix fix, List<Incident> incidents, Exposures exposures, Instant now) {
        this.fix = fix;
        this.incidents = incidents.stream().filter(i -> i.isWithin(fix.scope())).toList();
        this.exposures = exposures;
        this.products = products(this.incidents);
        this.windows = Windows.of(fix, this.incidents, now);
        this.look = Look.at(windows);
        this.wornOff = wearsOff(windows.after());
        this.conclusion = new Conclusion(
                fix.expectedReduction(), look, wornOff, Conclusion.haveMoved(fix.scope(), incidents, windows));
    }

    /** Whether complaints rise again since the fix, by more than chance makes them one time in twenty. */
    private boolean wearsOff(@Nullable Span after) {
        return after != null && after.days() >= 2 * LATELY.toDays() && Laplace.of(incidents, after) > RISING;
    }

    /**
     * The effect on all customers first, then on each segment.
     *
     * @param incidents of the fix's root cause
     * @param now what happened later is not known
     */
    public static List<FixEffect> of(DeployedFix fix, List<Incident> incidents, Exposures exposures, Instant now) {
        return new FixMeasurement(fix, incidents, exposures, now).effects();
    }

    private List<FixEffect> effects() {
        List<FixEffect> effects = new ArrayList<>();
        effects.add(effect(Map.of(), incidents));
        effects.addAll(segments());
        return List.copyOf(effects);
    }

    /** A segment's verdict counts only if it stands beside all others (Benjamini and Hochberg 1995). */
    private List<FixEffect> segments() {
        Map<String, List<Incident>> bySegment = incidents.stream()
                .filter(i -> i.attributes().containsKey(SEGMENT))
                .collect(Collectors.groupingBy(i -> i.attributes().get(SEGMENT), TreeMap::new, Collectors.toList()));
        List<FixEffect> measured = new ArrayList<>();
        bySegment.forEach((segment, own) -> {
            FixEffect effect = effect(Map.of(SEGMENT, segment), own);
            if (effect.before().complaints() + effect.after().complaints() >= FEWEST_IN_SEGMENT) {
                measured.add(effect);
            }
        });
        double[] adjusted = Significance.benjaminiHochberg(measured.stream()
                .mapToDouble(effect -> effect.p() == null ? 1 : effect.p())
                .toArray());
        List<FixEffect> effects = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            effects.add(Measured.adjusted(measured.get(i), adjusted[i], look.significant()));
        }
        return effects;
    }

    private FixEffect effect(Map<String, String> segment, List<Incident> own) {
        Span before = windows.before();
        Span whole = windows.after();
        if (before == null || whole == null) {
            return nothingToCompare(segment, before, whole);
        }
        Span after = wornOff ? whole.latest(LATELY) : whole;
        boolean known = exposure(segment, before) != null && exposure(segment, after) != null;
        Season.Exposure exposure = known ? span -> exposure(segment, span) : Span::days;
        Span years = windows.years();
        Measured seasonal = years == null ? null : Season.of(own, years, after, exposure);
        Span past = years == null || seasonal == null ? before : years;
        Observed was = observed(own, past, exposure);
        Observed is = observed(own, after, exposure);
        if (was.count() + is.count() == 0) {
            return nothingToCompare(segment, before, after);
        }
        Measured measured = seasonal == null ? Measured.of(own, past, after, was, is) : seasonal;
        FixEffect.Verdict verdict = conclusion.of(measured.ratio(), measured.p(), own, before, whole);
        return new FixEffect(
                fix.fix(),
                segment,
                verdict,
                finite(measured.ratio().estimate()),
                finite(measured.ratio().lower()),
                finite(measured.ratio().upper()),
                LEVEL,
                measured.p(),
                1 - fix.expectedReduction(),
                counted(past, was, known),
                counted(after, is, known),
                measured.method(),
                assumptions(measured, known, verdict),
                enoughAt(verdict));
    }

    private @Nullable Double exposure(Map<String, String> segment, Span span) {
        return exposures.of(products, segment.get(SEGMENT), span.from(), span.to());
    }

    private static Observed observed(List<Incident> incidents, Span span, Season.Exposure exposure) {
        return new Observed(span.count(incidents), Objects.requireNonNull(exposure.of(span)));
    }

    private List<String> assumptions(Measured measured, boolean exposureKnown, FixEffect.Verdict verdict) {
        List<String> assumptions = new ArrayList<>(measured.assumptions(exposureKnown, wornOff));
        assumptions.add(look.assumption(verdict));
        if (!fix.isPlannedBeforehand()) {
            assumptions.add(
                    "the plan was made when the fix was in effect already: its window may have been chosen by the"
                            + " result");
        }
        if (conclusion.moved()) {
            assumptions.add(Conclusion.MOVED);
        }
        return assumptions;
    }

    private @Nullable Instant enoughAt(FixEffect.Verdict verdict) {
        boolean waits = verdict == FixEffect.Verdict.NOT_ENOUGH_DATA && !look.last() && !conclusion.moved();
        return waits ? windows.judgedAt() : null;
    }

    private FixEffect nothingToCompare(Map<String, String> segment, @Nullable Span before, @Nullable Span after) {
        Span was = before == null ? new Span(fix.decidedAt(), fix.decidedAt()) : before;
        Span is = after == null ? new Span(fix.effectiveAt(), fix.effectiveAt()) : after;
        String why = before == null
                ? "the failure was known for less than four weeks, besides those in which the fix was decided"
                : after == null
                        ? "no day since the fix is over of which nearly all complaints must be in"
                        : "no complaint in either period";
        return new FixEffect(
                fix.fix(),
                segment,
                FixEffect.Verdict.NOT_ENOUGH_DATA,
                null,
                null,
                null,
                LEVEL,
                null,
                1 - fix.expectedReduction(),
                new FixEffect.Counted(was.from(), was.to(), was.count(incidents), null),
                new FixEffect.Counted(is.from(), is.to(), is.count(incidents), null),
                Measured.EXACT,
                List.of(why),
                before == null ? null : enoughAt(FixEffect.Verdict.NOT_ENOUGH_DATA));
    }

    private static Set<String> products(List<Incident> incidents) {
        Map<String, Integer> counts = new HashMap<>();
        incidents.forEach(i -> counts.merge(i.product(), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(e -> e.getValue() >= OF_THE_PRODUCTS * incidents.size())
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static FixEffect.Counted counted(Span span, Observed observed, boolean known) {
        return new FixEffect.Counted(span.from(), span.to(), observed.count(), known ? observed.exposure() : null);
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
