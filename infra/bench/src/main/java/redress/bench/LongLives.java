package redress.bench;

import java.time.Instant;
import java.util.Arrays;
import redress.command.complaint.ComplaintCommand.Lodge;
import redress.command.eventstore.Commands;
import redress.command.eventstore.Provenance;

/** How long a command takes on complaints about which much has happened, beside others about which little has. */
final class LongLives {

    private static final Provenance BENCH = Provenance.of("bench");
    private static final int COMPLAINTS = 200;

    private final Commands commands;
    private final String group;
    private final int events;

    LongLives(Commands commands, int events) {
        this.commands = commands;
        this.group = "life-of-" + events + "-" + System.nanoTime() + "-";
        this.events = events;
    }

    /** Brings the complaints to their number of events, all of them a step further at a time. */
    void grow() {
        for (int event = 0; event < events; event++) {
            for (int i = 0; i < COMPLAINTS; i++) {
                commands.send(
                        event == 0
                                ? new Lodge(Accounts.lodged(group + i, Instant.now()))
                                : Lives.inform(Accounts.id(group + i), Instant.now()),
                        BENCH);
            }
            Told.progress("Complaints with " + events + " events", (event + 1.0) / events);
        }
    }

    /** Milliseconds of one further command to each complaint, in rising order. */
    double[] further() {
        double[] millis = new double[COMPLAINTS];
        for (int i = 0; i < COMPLAINTS; i++) {
            var command = Lives.inform(Accounts.id(group + i), Instant.now());
            long begin = System.nanoTime();
            commands.send(command, BENCH);
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(millis);
        return millis;
    }
}
