package redress.command.finding;

import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import redress.command.eventstore.Commands;
import redress.command.eventstore.Provenance;
import redress.command.input.CommandReader;
import redress.command.input.Json;
import redress.command.input.Unfit;
import redress.command.rootcause.RootCauseCommand.Suspect;
import redress.command.rule.Refused;
import redress.events.EventTypes;
import redress.events.cloudevents.CloudEvent;
import redress.events.finding.Finding.CauseSuspected;
import redress.kafka.Feed;
import redress.kafka.Received;
import redress.operations.deadletter.Poison;

/**
 * Suspects a root cause for every suspicion that analytics found; other findings are not for this side. A finding that
 * cannot be read or that a rule refuses is poison.
 */
final class WhenCauseSuspectedThenSuspect implements Feed.Batches {

    private static final String SUSPECTED = EventTypes.nameOf(CauseSuspected.class);
    private static final Provenance ANALYTICS = Provenance.of("analytics");

    private final Commands commands;

    WhenCauseSuspectedThenSuspect(Commands commands) {
        this.commands = commands;
    }

    @Override
    public void handle(List<Received> batch) {
        batch.forEach(this::handle);
    }

    private void handle(Received received) {
        CloudEvent event = received.event();
        try {
            if (event.type().equals(SUSPECTED)) {
                suspect(CommandReader.readTolerant(CauseSuspected.class, Json.object(event.data())));
            }
        } catch (Unfit unreadable) {
            throw new Poison(String.valueOf(unreadable.getMessage()));
        } catch (Refused refused) {
            throw new Poison(refused.refusal().rule() + ": " + refused.refusal().sentence());
        } catch (AggregateNotFoundException unknown) {
            throw new Poison("what the finding is about is unknown");
        }
    }

    private void suspect(CauseSuspected finding) {
        commands.send(new Suspect(finding.rootCause(), finding.at(), finding.suspicion()), ANALYTICS);
    }
}
