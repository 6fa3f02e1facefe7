package redress.analytics.index.facts;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.analytics.index.Documents;
import redress.analytics.study.DeployedFix;
import redress.analytics.study.FixFamily;
import redress.events.FixId;
import redress.events.RootCauseId;
import redress.events.finding.FixEffect;
import redress.events.rootcause.FixWindow;

/** The last fix of each root cause that has one in effect. */
@Component
public final class DeployedFixes {

    private static final String ROOT_CAUSES = "root-causes";
    private static final Query DEPLOYED = Query.of(q -> q.exists(e -> e.field("deployedAt")));

    private final Documents documents;

    DeployedFixes(Documents documents) {
        this.documents = documents;
    }

    /**
     * A fix and where its root cause stands.
     *
     * @param state of the root cause; {@code fix-deployed} while the effect is pending
     * @param measuredAt when its effect on all customers was measured last
     */
    public record Standing(
            DeployedFix fix,
            String state,
            @Nullable String verdict,
            @Nullable Instant measuredAt) {

        public boolean isPending() {
            return "fix-deployed".equals(state);
        }

        /** Whether the fix worked and is watched since. */
        public boolean isWatched() {
            return "verified".equals(state) || "reduced".equals(state) || "closed".equals(state);
        }
    }

    record RootCause(
            String id,
            String state,
            @Nullable String lastDeployed,
            @Nullable List<Fix> fixes) {}

    record Fix(
            String fix,
            @Nullable Map<String, String> scope,
            @Nullable Double expectedReduction,
            @Nullable Integer windowDays,
            @Nullable Instant plannedAt,
            @Nullable Instant effectiveAt,
            @Nullable Effect effect) {}

    record Effect(@Nullable String verdict, @Nullable Instant measuredAt) {}

    /** Those in effect by then. */
    public List<Standing> by(Instant now) throws IOException {
        List<Standing> standing = new ArrayList<>();
        documents.forEach(ROOT_CAUSES, DEPLOYED, "id", RootCause.class, cause -> {
            for (Fix fix : cause.fixes == null ? List.<Fix>of() : cause.fixes) {
                if (fix.fix.equals(cause.lastDeployed) && fix.effectiveAt != null && !fix.effectiveAt.isAfter(now)) {
                    standing.add(standing(cause, fix, fix.effectiveAt));
                }
            }
        });
        return standing;
    }

    /** All that took effect by then, also those that another fix of their root cause followed. */
    public List<FixFamily.Member> inEffect(Instant now) throws IOException {
        List<FixFamily.Member> members = new ArrayList<>();
        documents.forEach(ROOT_CAUSES, DEPLOYED, "id", RootCause.class, cause -> {
            for (Fix fix : cause.fixes == null ? List.<Fix>of() : cause.fixes) {
                if (fix.effectiveAt != null && !fix.effectiveAt.isAfter(now)) {
                    members.add(member(cause, fix, fix.effectiveAt));
                }
            }
        });
        return members;
    }

    private static FixFamily.Member member(RootCause cause, Fix fix, Instant effectiveAt) {
        String verdict = fix.effect == null ? null : fix.effect.verdict;
        boolean found = Arrays.stream(FixEffect.Verdict.values())
                .anyMatch(one -> FixFamily.claims(one)
                        && one.name().toLowerCase(Locale.ROOT).equals(verdict));
        return new FixFamily.Member(RootCauseId.of(cause.id), new FixId(fix.fix), effectiveAt, found);
    }

    private static Standing standing(RootCause cause, Fix fix, Instant effectiveAt) {
        Effect effect = fix.effect;
        return new Standing(
                new DeployedFix(
                        RootCauseId.of(cause.id),
                        new FixId(fix.fix),
                        fix.scope == null ? Map.of() : fix.scope,
                        fix.expectedReduction == null ? 0 : fix.expectedReduction,
                        fix.plannedAt == null ? effectiveAt : fix.plannedAt,
                        effectiveAt,
                        fix.windowDays == null ? FixWindow.USUAL : fix.windowDays),
                cause.state,
                effect == null ? null : effect.verdict,
                effect == null ? null : effect.measuredAt);
    }
}
