package redress.command.rootcause;

import static redress.command.rootcause.Examples.F1;
import static redress.command.rootcause.Examples.F2;
import static redress.command.rootcause.Examples.ID;
import static redress.command.rootcause.Examples.LATER;
import static redress.command.rootcause.Examples.NOW;
import static redress.command.rootcause.Examples.archived;
import static redress.command.rootcause.Examples.deployed;
import static redress.command.rootcause.Examples.effect;
import static redress.command.rootcause.Examples.fixture;
import static redress.command.rootcause.Examples.measured;
import static redress.command.rootcause.Examples.planned;
import static redress.command.rootcause.Examples.regressed;
import static redress.command.rootcause.Examples.underTest;
import static redress.command.rootcause.Examples.with;

import java.time.Instant;
import java.util.Map;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.command.rootcause.RootCauseCommand.RecordFixEffect;
import redress.events.FixId;
import redress.events.finding.FixEffect.Verdict;
import redress.events.rootcause.RootCauseEvent;
import redress.events.rootcause.RootCauseEvent.FixEffectMeasured;

class RecordFixEffectTest {

    private static final Map<String, String> NEW_CUSTOMERS = Map.of("tenure", "below 3 months");

    private static RecordFixEffect found(FixId fix, Verdict verdict, Instant at) {
        return new RecordFixEffect(ID, at, effect(fix, verdict, Map.of()));
    }

    private static void expectState(ResultValidator<RootCause> then, State state) {
        then.expectState(cause -> org.assertj.core.api.Assertions.assertThat(cause.is(state))
                .as(state.name())
                .isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "VERIFIED, VERIFIED",
        "REDUCED, REDUCED",
        "INEFFECTIVE, UNDER_INVESTIGATION",
        "WORSE, UNDER_INVESTIGATION",
        "NOT_ENOUGH_DATA, FIX_DEPLOYED"
    })
    void theVerdictMovesTheRootCauseOn(Verdict verdict, State state) {
        ResultValidator<RootCause> then = fixture()
                .given((Object[]) underTest())
                .when(found(F1, verdict, LATER))
                .expectEvents(new FixEffectMeasured(ID, LATER, effect(F1, verdict, Map.of())));
        expectState(then, state);
    }

    @Test
    void aLaterMeasurementMayRevoke() {
        expectState(
                fixture()
                        .given((Object[]) with(underTest(), measured(Verdict.VERIFIED)))
                        .when(found(F1, Verdict.INEFFECTIVE, LATER)),
                State.UNDER_INVESTIGATION);
    }

    @Test
    void theEffectOnOneCustomerGroupIsRecordedButDecidesNothing() {
        RecordFixEffect command = new RecordFixEffect(ID, LATER, effect(F1, Verdict.WORSE, NEW_CUSTOMERS));
        ResultValidator<RootCause> then = fixture()
                .given((Object[]) underTest())
                .when(command)
                .expectEvents(new FixEffectMeasured(ID, LATER, command.effect()));
        expectState(then, State.FIX_DEPLOYED);
    }

    @Test
    void theSameMeasurementAgainOrAnOlderOneChangesNothing() {
        RootCauseEvent[] given = with(underTest(), measured(Verdict.VERIFIED));
        fixture()
                .given((Object[]) given)
                .when(found(F1, Verdict.VERIFIED, NOW))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture()
                .given((Object[]) given)
                .when(found(F1, Verdict.WORSE, NOW.minusSeconds(1)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void groupsMeasuredAtTheSameTimeAreEachRecorded() {
        fixture()
                .given((Object[]) with(underTest(), measured(Verdict.VERIFIED)))
                .when(new RecordFixEffect(ID, NOW, effect(F1, Verdict.WORSE, NEW_CUSTOMERS)))
                .expectEvents(new FixEffectMeasured(ID, NOW, effect(F1, Verdict.WORSE, NEW_CUSTOMERS)));
    }

    @Test
    void onlyTheLastDeployedFixOfThisEpisodeDecides() {
        expectState(
                fixture()
                        .given((Object[])
                                with(underTest(), measured(Verdict.REDUCED), planned(F2, Map.of()), deployed(F2, NOW)))
                        .when(found(F1, Verdict.VERIFIED, LATER)),
                State.FIX_DEPLOYED);
        expectState(
                fixture()
                        .given((Object[]) with(underTest(), measured(Verdict.VERIFIED), regressed()))
                        .when(found(F1, Verdict.VERIFIED, LATER)),
                State.UNDER_INVESTIGATION);
    }

    @Test
    void whatIsSetAsideStaysAside() {
        expectState(
                fixture()
                        .given((Object[]) with(underTest(), archived(null, 10, null)))
                        .when(found(F1, Verdict.VERIFIED, LATER)),
                State.ARCHIVED);
    }
}
