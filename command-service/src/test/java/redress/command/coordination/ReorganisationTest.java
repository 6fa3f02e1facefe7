package redress.command.coordination;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import redress.command.Running;
import redress.command.eventstore.Commands;
import redress.command.eventstore.EventLog;
import redress.command.eventstore.Provenance;
import redress.command.input.Unfit;
import redress.command.rootcause.RootCauseCommand.Merge;
import redress.command.rootcause.RootCauseCommand.Raise;
import redress.command.rootcause.RootCauseCommand.Split;
import redress.command.rootcause.RootCauseCommand.Unmerge;
import redress.command.rule.Refused;
import redress.events.ComplaintId;
import redress.events.RootCauseId;

/** Two instances of the service on one PostgreSQL reorganise the same root causes. */
class ReorganisationTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Provenance OLGA = Provenance.of("olga");

    private static @Nullable ConfigurableApplicationContext other;

    private final RootCauseId a = raised();
    private final RootCauseId b = raised();
    private final RootCauseId c = raised();

    @BeforeAll
    static void start() {
        other = Running.another();
    }

    @AfterAll
    static void stop() {
        requireNonNull(other).close();
    }

    private static RootCauseId raised() {
        RootCauseId id = new RootCauseId(UUID.randomUUID());
        Running.bean(Commands.class).send(new Raise(id, NOW, "one", "seen", null), OLGA);
        return id;
    }

    private static Reorganisation here() {
        return Running.bean(Reorganisation.class);
    }

    private static Reorganisation there() {
        return requireNonNull(other).getBean(Reorganisation.class);
    }

    private static Callable<String> merging(
            Reorganisation where, RootCauseId one, RootCauseId into, CyclicBarrier start) {
        return () -> {
            start.await();
            try {
                where.merge(new Merge(one, NOW, into, "the same"), OLGA);
                return "merged";
            } catch (Refused | ConcurrencyException no) {
                return "refused";
            }
        };
    }

    private static List<String> atOnce(List<Merge> merges) throws Exception {
        CyclicBarrier start = new CyclicBarrier(merges.size());
        List<Reorganisation> instances = List.of(here(), there());
        try (ExecutorService threads = Executors.newFixedThreadPool(merges.size())) {
            List<Future<String>> running = new ArrayList<>();
            for (int i = 0; i < merges.size(); i++) {
                Merge merge = merges.get(i);
                running.add(threads.submit(merging(instances.get(i % 2), merge.rootCause(), merge.into(), start)));
            }
            List<String> outcomes = new ArrayList<>();
            for (Future<String> one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        }
    }

    private static Merge merge(RootCauseId one, RootCauseId into) {
        return new Merge(one, NOW, into, "the same");
    }

    private static long version(RootCauseId id) {
        return Running.bean(EventLog.class).version(id.toString());
    }

    @RepeatedTest(5)
    void ofTwoMergesAgainstEachOtherOneSucceeds() throws Exception {
        assertThat(atOnce(List.of(merge(a, b), merge(b, a)))).containsExactlyInAnyOrder("merged", "refused");
        assertThat(version(a) + version(b)).isEqualTo(2);
    }

    @RepeatedTest(5)
    void ofTwoMergesOfTheSameRootCauseOneSucceeds() throws Exception {
        assertThat(atOnce(List.of(merge(a, b), merge(a, c)))).containsExactlyInAnyOrder("merged", "refused");
        assertThat(version(a)).isEqualTo(1);
        assertThat(version(b) + version(c)).isEqualTo(1);
    }

    @RepeatedTest(5)
    void noCircleComesAboutAmongThree() throws Exception {
        assertThat(atOnce(List.of(merge(a, b), merge(b, c), merge(c, a)))).contains("refused");
    }

    @Test
    void aRefusalOnEitherSideLeavesNoTraceOnTheOther() {
        here().merge(merge(b, c), OLGA);

        assertThatThrownBy(() -> here().merge(merge(a, b), OLGA)).hasMessage("merge-into-standing-cause");
        assertThatThrownBy(() -> here().merge(merge(b, a), OLGA)).hasMessage("merge-once");
        assertThatThrownBy(() -> here().merge(merge(a, new RootCauseId(UUID.randomUUID())), OLGA))
                .isInstanceOf(AggregateNotFoundException.class);
        assertThat(version(a)).isZero();
        assertThat(version(b)).isEqualTo(1);
    }

    @Test
    void aMergeIsTakenBackOnBothSidesAndCanBeMadeAnew() {
        here().merge(merge(a, b), OLGA);
        here().unmerge(new Unmerge(a, NOW, "not the same"), OLGA);

        assertThat(version(a)).isEqualTo(2);
        assertThat(version(b)).isEqualTo(2);
        assertThatThrownBy(() -> here().unmerge(new Unmerge(a, NOW, "again"), OLGA))
                .hasMessage("unmerge-what-is-merged");
        assertThat(version(b)).isEqualTo(2);

        here().merge(merge(b, a), OLGA);
        assertThat(version(a)).isEqualTo(3);
    }

    @Test
    void onlyLodgedComplaintsAreSplitOff() {
        Split split = new Split(a, NOW, "part", List.of(ComplaintId.of("x", "never")), null, "two failures", b);

        assertThatThrownBy(() -> here().split(split, OLGA)).isInstanceOf(Unfit.class);
        assertThat(version(a)).isZero();
    }
}
