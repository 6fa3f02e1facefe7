package redress.bench;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import redress.command.complaint.ComplaintCommand;
import redress.command.complaint.ComplaintCommand.Acknowledge;
import redress.command.complaint.ComplaintCommand.AssignHandler;
import redress.command.complaint.ComplaintCommand.InformCustomer;
import redress.command.complaint.ComplaintCommand.Lodge;
import redress.command.eventstore.Commands;
import redress.command.eventstore.Provenance;
import redress.command.key.Sealing;
import redress.command.words.Words;
import redress.events.ComplaintId;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;

/**
 * The commands of one client: complaints are lodged, later given to a handler, acknowledged and told of twice, five
 * commands each. Between two commands to a complaint come hundreds to others.
 */
final class Lives implements Clients.Request {

    /** Commands in the life of a complaint. */
    static final int COMMANDS = 5;

    private static final int AT_ONCE = 200;
    private static final Words MESSAGE = new Words(
            "We have asked the payments team why the transfer was booked twice and expect their answer soon.");
    private static final Provenance BENCH = Provenance.of("bench");

    private final Commands commands;
    private final Consumer<ComplaintLodged> lodging;
    private final String client;
    private long sent;

    /** @param client a name that no other client has or had */
    Lives(Commands commands, String client) {
        this(commands, account -> commands.send(new Lodge(account), BENCH), client);
    }

    private Lives(Commands commands, Consumer<ComplaintLodged> lodging, String client) {
        this.commands = commands;
        this.lodging = lodging;
        this.client = client;
    }

    /** As the intake lodges them, each in a transaction of its own; what is said in them is sealed. */
    static Lives sealed(Commands commands, Sealing sealing, String client) {
        return new Lives(
                commands,
                account -> commands.inOneTransaction(
                        () -> {
                            Object sealed = sealing.first(List.of(account)).getFirst();
                            commands.send(new Lodge((ComplaintLodged) sealed), BENCH);
                        },
                        () -> {}),
                client);
    }

    /** The same, and nothing is sealed. */
    static Lives open(Commands commands, String client) {
        return new Lives(
                commands,
                account -> commands.inOneTransaction(() -> commands.send(new Lodge(account), BENCH), () -> {}),
                client);
    }

    /** The next command: a generation of complaints goes through its first command, then through its second, and so on. */
    @Override
    public void send() {
        long generation = sent / (AT_ONCE * COMMANDS);
        String externalId = client + "-" + generation + "-" + sent % AT_ONCE;
        int step = (int) (sent / AT_ONCE % COMMANDS);
        if (step == 0) {
            lodging.accept(Accounts.lodged(externalId, Instant.now()));
        } else {
            commands.send(command(step, externalId), BENCH);
        }
        sent++;
    }

    private static ComplaintCommand command(int step, String externalId) {
        Instant now = Instant.now();
        ComplaintId complaint = Accounts.id(externalId);
        return switch (step) {
            case 1 -> new AssignHandler(complaint, now, "handler-17", null, null);
            case 2 -> new Acknowledge(complaint, now);
            default -> inform(complaint, now);
        };
    }

    static InformCustomer inform(ComplaintId complaint, Instant at) {
        return new InformCustomer(complaint, at, MESSAGE, null);
    }
}
