package redress.command.rootcause;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static redress.command.rootcause.Examples.COMPLAINT;
import static redress.command.rootcause.Examples.DUE;
import static redress.command.rootcause.Examples.F1;
import static redress.command.rootcause.Examples.F2;
import static redress.command.rootcause.Examples.ID;
import static redress.command.rootcause.Examples.LATER;
import static redress.command.rootcause.Examples.NOW;
import static redress.command.rootcause.Examples.OTHER;
import static redress.command.rootcause.Examples.accepted;
import static redress.command.rootcause.Examples.archived;
import static redress.command.rootcause.Examples.closed;
import static redress.command.rootcause.Examples.confirmed;
import static redress.command.rootcause.Examples.deployed;
import static redress.command.rootcause.Examples.effect;
import static redress.command.rootcause.Examples.fixture;
import static redress.command.rootcause.Examples.investigated;
import static redress.command.rootcause.Examples.measured;
import static redress.command.rootcause.Examples.merged;
import static redress.command.rootcause.Examples.owned;
import static redress.command.rootcause.Examples.planned;
import static redress.command.rootcause.Examples.regressed;
import static redress.command.rootcause.Examples.rejected;
import static redress.command.rootcause.Examples.suspected;
import static redress.command.rootcause.Examples.underTest;
import static redress.command.rootcause.Examples.with;
import static redress.command.rootcause.Examples.withdrawn;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redress.command.rootcause.RootCauseCommand.Absorb;
import redress.command.rootcause.RootCauseCommand.Accept;
import redress.command.rootcause.RootCauseCommand.Archive;
import redress.command.rootcause.RootCauseCommand.AssignOwner;
import redress.command.rootcause.RootCauseCommand.Close;
import redress.command.rootcause.RootCauseCommand.Confirm;
import redress.command.rootcause.RootCauseCommand.DeployFix;
import redress.command.rootcause.RootCauseCommand.Merge;
import redress.command.rootcause.RootCauseCommand.PlanFix;
import redress.command.rootcause.RootCauseCommand.RecordFinding;
import redress.command.rootcause.RootCauseCommand.RecordFixEffect;
import redress.command.rootcause.RootCauseCommand.Regress;
import redress.command.rootcause.RootCauseCommand.Reject;
import redress.command.rootcause.RootCauseCommand.Resume;
import redress.command.rootcause.RootCauseCommand.Split;
import redress.command.rootcause.RootCauseCommand.StartInvestigation;
import redress.command.rootcause.RootCauseCommand.Unmerge;
import redress.command.rootcause.RootCauseCommand.WithdrawFix;
import redress.command.rootcause.RootCauseCommand.WritePlaybook;
import redress.command.rule.Policy;
import redress.command.rule.Refusal;
import redress.command.rule.Refused;
import redress.events.CauseCategory;
import redress.events.ComplaintId;
import redress.events.FixId;
import redress.events.finding.FixEffect.Verdict;
import redress.events.rootcause.RootCauseEvent;

/** Every rule of every command of a root cause refuses what it is there for, and nothing happens. */
class RootCauseRulesTest {

    private static final RootCauseEvent[] SUSPECTED = {suspected()};
    private static final RootCauseEvent[] CONFIRMED = {suspected(), confirmed()};
    private static final RootCauseEvent[] REJECTED = {suspected(), rejected()};
    private static final RootCauseEvent[] OWNED = {suspected(), confirmed(), owned()};
    private static final RootCauseEvent[] PLANNED = {suspected(), confirmed(), owned(), planned()};
    private static final RootCauseEvent[] WITHDRAWN = with(PLANNED, withdrawn());
    private static final RootCauseEvent[] DEPLOYED = underTest();
    private static final RootCauseEvent[] VERIFIED = with(DEPLOYED, measured(Verdict.VERIFIED));
    private static final RootCauseEvent[] CLOSED = with(VERIFIED, closed());
    private static final RootCauseEvent[] ARCHIVED = with(CONFIRMED, archived(DUE, null, null));
    private static final RootCauseEvent[] ACCEPTED = with(CONFIRMED, accepted());
    private static final RootCauseEvent[] MERGED = with(CONFIRMED, merged());

    private static final Confirm CONFIRM =
            new Confirm(ID, NOW, "Double charge", CauseCategory.DELAY_OR_SERVICE_FAILURE, "Payments");
    private static final Reject REJECT = new Reject(ID, NOW, "no");
    private static final AssignOwner ASSIGN_OWNER = new AssignOwner(ID, NOW, "olga");
    private static final StartInvestigation INVESTIGATE = new StartInvestigation(ID, NOW, null);
    private static final RecordFinding FINDING = new RecordFinding(ID, NOW, "retries", null, null);
    private static final WritePlaybook PLAYBOOK = new WritePlaybook(ID, NOW, "sorry", List.of("refund"), null);
    private static final PlanFix PLAN = new PlanFix(ID, NOW, "firmware", null, 0.5, DUE, null);
    private static final WithdrawFix WITHDRAW = new WithdrawFix(ID, NOW, F1, "too expensive");
    private static final DeployFix DEPLOY = new DeployFix(ID, NOW, F1, null);
    private static final RecordFixEffect EFFECT = new RecordFixEffect(ID, NOW, effect(F1, Verdict.VERIFIED, Map.of()));
    private static final Regress REGRESS = regress(F1, NOW);
    private static final Close CLOSE = new Close(ID, NOW, "done");
    private static final Accept ACCEPT = new Accept(ID, NOW, "refund", "too expensive");
    private static final Archive ARCHIVE = archive(null, 10, null);
    private static final Resume RESUME = new Resume(ID, NOW, "now");
    private static final Merge MERGE = new Merge(ID, NOW, OTHER, "the same");
    private static final Absorb ABSORB = new Absorb(ID, NOW, OTHER, "the same");
    private static final Unmerge UNMERGE = new Unmerge(ID, NOW, "not the same");
    private static final Split SPLIT = split(List.of(), Map.of("product", "Card"));

    /** A history, and a command that the rule refuses then. */
    record Row(String rule, RootCauseCommand command, RootCauseEvent... given) {
        @Override
        public String toString() {
            return command.getClass().getSimpleName() + " refused by " + rule;
        }
    }

    static List<Row> rows() {
        return List.of(
                new Row("merged-elsewhere", CONFIRM, MERGED),
                new Row("resume-first", CONFIRM, ARCHIVED),
                new Row("confirm-once", CONFIRM, DEPLOYED),
                new Row("merged-elsewhere", REJECT, MERGED),
                new Row("resume-first", REJECT, ACCEPTED),
                new Row("reject-once", REJECT, REJECTED),
                new Row("reject-before-fixing", REJECT, PLANNED),
                new Row("merged-elsewhere", ASSIGN_OWNER, MERGED),
                new Row("rejected-needs-no-owner", ASSIGN_OWNER, REJECTED),
                new Row("merged-elsewhere", INVESTIGATE, MERGED),
                new Row("resume-first", INVESTIGATE, ARCHIVED),
                new Row("investigation-needs-confirmed-cause", INVESTIGATE, SUSPECTED),
                new Row("investigate-once", INVESTIGATE, with(CONFIRMED, investigated())),
                new Row("investigate-before-planning", INVESTIGATE, PLANNED),
                new Row("investigate-what-fails", INVESTIGATE, VERIFIED),
                new Row("merged-elsewhere", FINDING, MERGED),
                new Row("merged-elsewhere", PLAYBOOK, MERGED),
                new Row("playbook-needs-confirmed-cause", PLAYBOOK, SUSPECTED),
                new Row(
                        "gesture-limit-not-negative",
                        new WritePlaybook(ID, NOW, "sorry", List.of(), new BigDecimal("-1")),
                        CONFIRMED),
                new Row("merged-elsewhere", PLAN, MERGED),
                new Row("resume-first", PLAN, ARCHIVED),
                new Row("fix-needs-confirmed-cause", PLAN, SUSPECTED),
                new Row("fix-needs-owner", PLAN, CONFIRMED),
                new Row("effect-before-next-fix", PLAN, DEPLOYED),
                new Row("fix-what-fails", PLAN, VERIFIED),
                new Row("reduction-is-a-share", new PlanFix(ID, NOW, "firmware", null, 50.0, DUE, null), OWNED),
                new Row("window-of-weeks-to-a-year", new PlanFix(ID, NOW, "firmware", null, 0.5, DUE, 27), OWNED),
                new Row("merged-elsewhere", WITHDRAW, with(PLANNED, merged())),
                new Row("resume-first", WITHDRAW, with(PLANNED, accepted())),
                new Row("fix-planned-before-withdrawn", WITHDRAW, OWNED),
                new Row("withdraw-once", WITHDRAW, WITHDRAWN),
                new Row("withdraw-before-deploying", WITHDRAW, DEPLOYED),
                new Row("merged-elsewhere", DEPLOY, with(PLANNED, merged())),
                new Row("resume-first", DEPLOY, with(PLANNED, accepted())),
                new Row("fix-planned-before-deployed", DEPLOY, OWNED),
                new Row("deploy-what-stands", DEPLOY, WITHDRAWN),
                new Row("deploy-once", DEPLOY, DEPLOYED),
                new Row("effect-needs-deployed-fix", EFFECT, PLANNED),
                new Row("merged-elsewhere", REGRESS, with(VERIFIED, merged())),
                new Row("resume-first", REGRESS, with(DEPLOYED, accepted())),
                new Row("regression-needs-working-fix", REGRESS, PLANNED),
                new Row("regression-in-this-episode", REGRESS, secondEpisode()),
                new Row("regression-needs-evidence", regress(F1, NOW.minusSeconds(1)), VERIFIED),
                new Row("merged-elsewhere", CLOSE, with(VERIFIED, merged())),
                new Row("resume-first", CLOSE, ACCEPTED),
                new Row("close-once", CLOSE, CLOSED),
                new Row("close-needs-measured-fix", CLOSE, DEPLOYED),
                new Row(
                        "close-leaves-no-open-fix",
                        CLOSE,
                        with(PLANNED, planned(F2, Map.of()), deployed(), measured(Verdict.VERIFIED))),
                new Row("merged-elsewhere", ACCEPT, MERGED),
                new Row("set-aside-once", ACCEPT, ACCEPTED),
                new Row("accept-needs-confirmed-cause", ACCEPT, SUSPECTED),
                new Row("set-aside-what-fails", ACCEPT, CLOSED),
                new Row("merged-elsewhere", ARCHIVE, MERGED),
                new Row("set-aside-once", ARCHIVE, REJECTED),
                new Row("set-aside-what-fails", ARCHIVE, VERIFIED),
                new Row("archive-needs-an-end", archive(null, null, null), SUSPECTED),
                new Row("archive-date-lies-ahead", archive(NOW, null, null), SUSPECTED),
                new Row("archive-numbers-are-positive", archive(null, 0, null), SUSPECTED),
                new Row("merged-elsewhere", RESUME, MERGED),
                new Row("resume-what-is-set-aside", RESUME, CONFIRMED),
                new Row("merge-once", MERGE, MERGED),
                new Row("merge-into-another", new Merge(ID, NOW, ID, "the same"), CONFIRMED),
                new Row("merge-into-standing-cause", ABSORB, MERGED),
                new Row("merge-into-no-rejected-cause", ABSORB, REJECTED),
                new Row("unmerge-what-is-merged", UNMERGE, CONFIRMED),
                new Row("merged-elsewhere", SPLIT, MERGED),
                new Row("split-no-rejected-cause", SPLIT, REJECTED),
                new Row("split-by-complaints-or-scope", split(null, null), CONFIRMED),
                new Row(
                        "split-by-complaints-or-scope",
                        split(List.of(COMPLAINT), Map.of("product", "Card")),
                        CONFIRMED));
    }

    private static RootCauseEvent[] secondEpisode() {
        return with(VERIFIED, regressed(), planned(F2, Map.of()), deployed(F2, NOW));
    }

    private static Regress regress(FixId fix, Instant incidentAt) {
        return new Regress(
                ID, LATER, fix, List.of(COMPLAINT), "back", List.of(new Incident(COMPLAINT, incidentAt, Map.of())));
    }

    private static Archive archive(
            @Nullable Instant until, @Nullable Integer untilComplaints, @Nullable Double untilPerDay) {
        return new Archive(ID, NOW, until, untilComplaints, untilPerDay, "too few");
    }

    private static Split split(@Nullable List<ComplaintId> complaints, @Nullable Map<String, String> scope) {
        return new Split(ID, NOW, "Part", complaints, scope, "two failures", OTHER);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theRuleRefusesWithASentenceAndNothingHappens(Row row) {
        AtomicReference<@Nullable Refusal> refusal = new AtomicReference<>();
        fixture()
                .registerCommandHandlerInterceptor((unit, chain) -> noting(refusal, chain::proceed))
                .given((Object[]) row.given())
                .when(row.command())
                .expectNoEvents()
                .expectException(Refused.class);

        Refusal said = requireNonNull(refusal.get());
        assertThat(said.rule()).isEqualTo(row.rule());
        assertThat(said.sentence()).hasSizeGreaterThan(20).endsWith(".");
    }

    private static Object noting(AtomicReference<@Nullable Refusal> refusal, Callable<Object> step) throws Exception {
        try {
            return step.call();
        } catch (Refused refused) {
            refusal.set(refused.refusal());
            throw refused;
        }
    }

    @Test
    void everyRuleOfEveryCommandHasARow() {
        List<String> shown = rows().stream()
                .map(row -> row.command().getClass().getSimpleName() + " " + row.rule())
                .distinct()
                .toList();
        List<String> all = new ArrayList<>();
        RootCausePolicies.ALL.forEach(policy ->
                policy.rules().forEach(rule -> all.add(policy.command().getSimpleName() + " " + rule.name())));

        assertThat(shown).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void everyPolicyIsListed() throws IllegalAccessException {
        List<Object> policies = new ArrayList<>();
        for (var field : RootCausePolicies.class.getDeclaredFields()) {
            if (field.getType() == Policy.class) {
                policies.add(field.get(null));
            }
        }

        assertThat(RootCausePolicies.ALL).hasSameElementsAs(cast(policies));
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> cast(List<Object> list) {
        return (List<T>) list;
    }
}
