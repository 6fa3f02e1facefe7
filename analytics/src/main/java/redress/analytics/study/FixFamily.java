package redress.analytics.study;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import redress.analytics.significance.Significance;
import redress.events.FixId;
import redress.events.RootCauseId;
import redress.events.finding.FixEffect;

/**
 * Judges fixes of all root causes together, so that of the changes found by chance alone no more than one in twenty is expected
 * (Benjamini and Hochberg 1995). A family are the fixes that took effect in the same month: no window is shorter
 * than four weeks, so that the whole family is known before its first verdict, and its size does not change with what is found; but
 * what is beyond doubt is told before, beside those known by then. A verdict once given stays. Among the others it counts as what it is, a change that was found, and a fix that is not judged yet as none:
 * each is held to what the family allows so far, which only grows.
 */
public final class FixFamily {

    private static final double SIGNIFICANT = .05;
    /** Harm must not wait for the month to be over: what is told before stands beside those known by then. */
    private static final double BEYOND_DOUBT = .001;

    private final Collection<Member> all;
    private final Instant now;

    /** Of all fixes that took effect, whatever came of them. */
    public FixFamily(Collection<Member> all, Instant now) {
        this.all = List.copyOf(all);
        this.now = now;
    }

    /**
     * A fix that took effect.
     *
     * @param foundChange whether it was given a verdict that stays and says that complaints changed
     */
    public record Member(RootCauseId rootCause, FixId fix, Instant effectiveAt, boolean foundChange) {

        private YearMonth month() {
            return YearMonth.from(effectiveAt.atOffset(ZoneOffset.UTC));
        }

        private boolean is(Member other) {
            return rootCause.equals(other.rootCause) && fix.equals(other.fix);
        }
    }

    /** A fix without a verdict that stays, and what was measured of it on all customers. */
    public record Candidate(Member fix, FixEffect effect) {}

    /** The same effects, in the order given; of those that do not stand beside the rest of their family it is not certain. */
    public List<FixEffect> judged(List<Candidate> candidates) {
        List<FixEffect> judged = new ArrayList<>();
        candidates.forEach(candidate -> judged.add(judged(candidate, candidates)));
        return List.copyOf(judged);
    }

    private FixEffect judged(Candidate candidate, List<Candidate> candidates) {
        FixEffect effect = candidate.effect;
        Double own = effect.p();
        if (!claims(effect.verdict()) || own == null) {
            return effect;
        }
        YearMonth month = candidate.fix.month();
        if (own >= BEYOND_DOUBT && !YearMonth.from(now.atOffset(ZoneOffset.UTC)).isAfter(month)) {
            Instant over =
                    month.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            return with(
                    effect, false, "judged with all fixes that take effect in " + month + ", once it is over", over);
        }
        List<Candidate> open = candidates.stream()
                .filter(other -> other.fix.month().equals(month))
                .toList();
        List<Member> others = all.stream()
                .filter(fix -> fix.month().equals(month) && open.stream().noneMatch(other -> other.fix.is(fix)))
                .toList();
        double[] p = DoubleStream.concat(
                        open.stream().mapToDouble(FixFamily::p),
                        others.stream().mapToDouble(fix -> fix.foundChange ? 0 : 1))
                .toArray();
        double adjusted = Significance.benjaminiHochberg(p)[open.indexOf(candidate)];
        String beside = String.format(
                Locale.ROOT,
                "false discovery is held at 5 %% over all %d fixes that took effect in %s (Benjamini-Hochberg): p %.2g"
                        + " of this one counts as %.2g beside them",
                p.length,
                month,
                own,
                adjusted);
        return with(effect, adjusted <= SIGNIFICANT, beside, effect.enoughDataAt());
    }

    /** Of a fix that shows nothing yet, 1. */
    private static double p(Candidate candidate) {
        Double p = candidate.effect.p();
        return p != null && claims(candidate.effect.verdict()) ? p : 1;
    }

    /** Whether it says that complaints changed; that a fix did nothing is no discovery. */
    public static boolean claims(FixEffect.Verdict verdict) {
        return switch (verdict) {
            case VERIFIED, REDUCED, WORSE -> true;
            case INEFFECTIVE, NOT_ENOUGH_DATA -> false;
        };
    }

    /** With its own p-value: those of the family are set beside each other again when others are judged. */
    private static FixEffect with(FixEffect effect, boolean stands, String assumption, @Nullable Instant enoughAt) {
        List<String> assumptions = new ArrayList<>(effect.assumptions());
        assumptions.add(assumption);
        return new FixEffect(
                effect.fix(),
                effect.segment(),
                stands ? effect.verdict() : FixEffect.Verdict.NOT_ENOUGH_DATA,
                effect.ratio(),
                effect.lower(),
                effect.upper(),
                effect.level(),
                effect.p(),
                effect.target(),
                effect.before(),
                effect.after(),
                effect.method(),
                assumptions,
                enoughAt);
    }
}
