package redress.bench;

import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import redress.command.CommandService;
import redress.command.eventstore.Commands;
import redress.command.key.Sealing;

/**
 * Runs the command-service with everything it does, publishing too, measures what the arguments name and tells the
 * figures on the standard output: {@code rates}, {@code lengths}, {@code sealing}, {@code raw}; or fills its event store: {@code fill-EVENTS}, {@code fill-EVENTS-TURN}.
 */
public final class CommandMeasurement {

    private static final int CLIENTS = 32;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration TURN = Duration.ofSeconds(6);
    private static final int TURNS = 2;

    private final Commands commands;
    private final DataSource database;
    private final Sealing sealing;
    private int clients;

    private CommandMeasurement(ConfigurableApplicationContext service) {
        commands = service.getBean(Commands.class);
        database = service.getBean(DataSource.class);
        sealing = service.getBean(Sealing.class);
    }

    public static void main(String[] arguments) throws Exception {
        if (List.of(arguments).contains("lengths")) {
            // Lives from memory are all the same length: every command has to load its complaint.
            System.setProperty("redress.remembered-aggregates", "0");
        }
        try (var service = SpringApplication.run(CommandService.class)) {
            var measurement = new CommandMeasurement(service);
            for (String task : arguments) {
                measurement.measure(task);
            }
        }
    }

    private void measure(String task) throws Exception {
        switch (task) {
            case "rates" -> {
                warmUp();
                rates(1);
                rates(CLIENTS);
            }
            case "sealing" -> sealing();
            case "lengths" -> lengths();
            case "raw" -> Told.figure("raw-" + CLIENTS, raw(CLIENTS, new RawCommits(database)));
            default -> fill(task.split("-"));
        }
    }

    /** {@code fill-EVENTS} or {@code fill-EVENTS-TURN}. */
    private void fill(String[] task) {
        StoredLives lives = new StoredLives(database, sealing);
        if (task.length == 2) {
            lives.fillTo(Long.parseLong(task[1]));
        } else {
            lives.fillInTurns(Long.parseLong(task[1]), Long.parseLong(task[2]));
        }
    }

    private void warmUp() throws InterruptedException {
        Told.progress("Warming up", 0);
        ours(CLIENTS, WARM_UP);
        raw(CLIENTS, new RawCommits(database));
        Told.progress("Warming up", 1);
    }

    /** In turns, so that whatever else the machine does meets both. */
    private void rates(int number) throws InterruptedException {
        String step = "Commands, " + number + (number == 1 ? " client" : " clients");
        RawCommits rows = new RawCommits(database);
        double ours = 0;
        double raw = 0;
        for (int turn = 0; turn < TURNS; turn++) {
            Told.progress(step, (double) turn / TURNS);
            raw += raw(number, rows) / TURNS;
            ours += ours(number, TURN) / TURNS;
        }
        Told.progress(step, 1);
        Told.figure("raw-" + number, raw);
        Told.figure("ours-" + number, ours);
    }

    private static double raw(int number, RawCommits rows) throws InterruptedException {
        return Clients.rate(number, TURN, client -> rows.client());
    }

    private double ours(int number, Duration time) throws InterruptedException {
        String run = "run-" + System.nanoTime();
        return Clients.rate(number, time, client -> new Lives(commands, run + "-" + clients++));
    }

    /** In turns, and one more at first that counts for neither. */
    private void sealing() throws InterruptedException {
        double sealed = 0;
        double open = 0;
        for (int turn = 0; turn <= 2 * TURNS; turn++) {
            Told.progress("Commands, sealed and open", (double) turn / (2 * TURNS + 1));
            double openNow = Clients.rate(CLIENTS, TURN, _ -> Lives.open(commands, name()));
            double sealedNow = Clients.rate(CLIENTS, TURN, _ -> Lives.sealed(commands, sealing, name()));
            open += turn == 0 ? 0 : openNow;
            sealed += turn == 0 ? 0 : sealedNow;
        }
        Told.progress("Commands, sealed and open", 1);
        Told.figure("open", open / (2 * TURNS));
        Told.figure("sealed", sealed / (2 * TURNS));
    }

    private String name() {
        return "sealing-" + System.nanoTime() + "-" + clients++;
    }

    private void lengths() {
        LongLives few = new LongLives(commands, 5);
        LongLives many = new LongLives(commands, 200);
        for (LongLives lives : List.of(few, many)) {
            lives.grow();
        }
        few.further();
        many.further();
        double[] fewMillis = few.further();
        double[] manyMillis = many.further();
        Told.figure("median-5", fewMillis[fewMillis.length / 2]);
        Told.figure("median-200", manyMillis[manyMillis.length / 2]);
    }
}
