package redress.command.finding;

import java.util.List;
import java.util.Optional;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.command.coordination.Incidents;
import redress.command.eventstore.Commands;
import redress.command.eventstore.Provenance;
import redress.command.input.CommandReader;
import redress.command.input.Json;
import redress.command.input.Unfit;
import redress.command.rootcause.RootCauseCommand;
import redress.command.rootcause.RootCauseCommand.RecordFixEffect;
import redress.command.rootcause.RootCauseCommand.Regress;
import redress.command.rootcause.RootCauseCommand.Suspect;
import redress.command.rule.Refused;
import redress.events.EventTypes;
import redress.events.cloudevents.CloudEvent;
import redress.events.finding.Finding.CauseSuspected;
import redress.events.finding.Finding.FixEffectMeasured;
import redress.events.finding.Finding.RegressionSuspected;
import redress.kafka.Feed;
import redress.kafka.Received;
import redress.operations.deadletter.Poison;

/**
 * Tells the root cause what analytics found about it: a suspicion, the effect of a fix, complaints that came again. Other
 * findings are not for this side. One that cannot be read is poison; one that a rule refuses changes nothing, because
 * analytics finds again what is still so.
 */
final class WhenFoundThenTellRootCause implements Feed.Batches {

    private static final Logger LOG = LoggerFactory.getLogger(WhenFoundThenTellRootCause.class);
    private static final Provenance ANALYTICS = Provenance.of("analytics");
    private static final String CAME_AGAIN = "Complaints came again after the fix.";

    private static final String SUSPECTED = EventTypes.nameOf(CauseSuspected.class);
    private static final String MEASURED = EventTypes.nameOf(FixEffectMeasured.class);
    private static final String REGRESSION = EventTypes.nameOf(RegressionSuspected.class);

    private final Commands commands;
    private final Incidents incidents;

    WhenFoundThenTellRootCause(Commands commands, Incidents incidents) {
        this.commands = commands;
        this.incidents = incidents;
    }

    @Override
    public void handle(List<Received> batch) {
        batch.forEach(this::handle);
    }

    private void handle(Received received) {
        CloudEvent event = received.event();
        try {
            command(event).ifPresent(command -> commands.send(command, ANALYTICS));
        } catch (Unfit unreadable) {
            throw new Poison(String.valueOf(unreadable.getMessage()));
        } catch (Refused refused) {
            LOG.info(
                    "{} at {} changes nothing: {}",
                    event.type(),
                    received.position(),
                    refused.refusal().rule());
        } catch (AggregateNotFoundException unknown) {
            throw new Poison("what the finding is about is unknown");
        }
    }

    private Optional<RootCauseCommand> command(CloudEvent event) {
        if (event.type().equals(SUSPECTED)) {
            CauseSuspected found = read(CauseSuspected.class, event);
            return Optional.of(new Suspect(found.rootCause(), found.at(), found.suspicion()));
        }
        if (event.type().equals(MEASURED)) {
            FixEffectMeasured found = read(FixEffectMeasured.class, event);
            return Optional.of(new RecordFixEffect(found.rootCause(), found.at(), found.effect()));
        }
        if (event.type().equals(REGRESSION)) {
            RegressionSuspected found = read(RegressionSuspected.class, event);
            return Optional.of(new Regress(
                    found.rootCause(),
                    found.at(),
                    found.fix(),
                    found.complaints(),
                    CAME_AGAIN,
                    incidents.of(found.complaints())));
        }
        return Optional.empty();
    }

    private static <T extends Record> T read(Class<T> type, CloudEvent event) {
        return CommandReader.readTolerant(type, Json.object(event.data()));
    }
}
