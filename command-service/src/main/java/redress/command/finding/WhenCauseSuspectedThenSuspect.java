package redress.command.finding;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.command.eventstore.Commands;
import redress.command.eventstore.Provenance;
import redress.command.input.CommandReader;
import redress.command.input.Json;
import redress.command.input.Unfit;
import redress.command.rootcause.RootCauseCommand.Suspect;
import redress.events.EventTypes;
import redress.events.cloudevents.CloudEvent;
import redress.events.cloudevents.NotACloudEvent;
import redress.events.finding.Finding.CauseSuspected;
import redress.kafka.Feed;
import redress.kafka.Received;

/**
 * Suspects a root cause for every suspicion that analytics found; other findings are not for this side. A finding that
 * cannot be read is set aside as a dead letter, so that it stops nothing.
 */
final class WhenCauseSuspectedThenSuspect implements Feed.Batches {

    private static final Logger LOG = LoggerFactory.getLogger(WhenCauseSuspectedThenSuspect.class);
    private static final String SUSPECTED = EventTypes.nameOf(CauseSuspected.class);
    private static final Provenance ANALYTICS = Provenance.of("analytics");

    private final Commands commands;
    private final DeadLetters deadLetters;

    WhenCauseSuspectedThenSuspect(Commands commands, DeadLetters deadLetters) {
        this.commands = commands;
        this.deadLetters = deadLetters;
    }

    @Override
    public void handle(List<Received> batch) {
        batch.forEach(this::handle);
    }

    private void handle(Received received) {
        String type = "unknown";
        try {
            CloudEvent event = received.event();
            type = event.type();
            if (type.equals(SUSPECTED)) {
                suspect(CommandReader.readTolerant(CauseSuspected.class, Json.object(event.data())));
            }
        } catch (NotACloudEvent | Unfit unreadable) {
            LOG.warn("finding of type {} at {} cannot be read and is set aside", type, received.position());
            deadLetters.add(received.position(), type, String.valueOf(unreadable.getMessage()));
        }
    }

    private void suspect(CauseSuspected finding) {
        commands.send(new Suspect(finding.rootCause(), finding.at(), finding.suspicion()), ANALYTICS);
    }
}
