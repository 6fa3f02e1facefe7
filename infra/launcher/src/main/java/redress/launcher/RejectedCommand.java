package redress.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import redress.events.EventJson;
import redress.launcher.rejected.Rejected;
import redress.launcher.rejected.RejectedRecord;
import redress.launcher.rejected.RejectedTable;
import redress.launcher.rejected.Selection;
import redress.launcher.rejected.Typed;
import redress.launcher.terminal.Progress;
import redress.launcher.terminal.Refusal;
import redress.launcher.terminal.Terminal;
import redress.launcher.terminal.Words;

/** {@code rejected}: records that the intake rejected. */
@Command(
        name = "rejected",
        description =
                "Lists the records that the intake rejected, shows one, and sends them again, corrected or as they "
                        + "came.",
        subcommands = {RejectedCommand.Listing.class, RejectedCommand.Show.class, RejectedCommand.Redrive.class},
        mixinStandardHelpOptions = true)
final class RejectedCommand {

    private static final int MOST = 200;
    private static final int NAMED = 20;

    private RejectedCommand() {}

    /** Which of them. */
    static final class Which {

        @Option(names = "--batch", paramLabel = "B", description = "Those of an import or another batch.")
        private @Nullable String batch;

        @Option(names = "--rule", paramLabel = "R", description = "Those that broke a rule.")
        private @Nullable String rule;

        @Option(names = "--source", paramLabel = "S", description = "Those of a system.")
        private @Nullable String source;

        Selection selection() {
            return new Selection(batch, rule, source);
        }
    }

    /** {@code rejected list}. */
    @Command(
            name = "list",
            description = "Records that were rejected and did not go through since, each with the reason.",
            mixinStandardHelpOptions = true)
    static final class Listing implements Callable<Integer> {

        private final Terminal terminal;

        @Mixin
        private PlatformOptions options = new PlatformOptions();

        @Mixin
        private Which which = new Which();

        @Option(names = "--all", description = "Also those that went through since.")
        private boolean all;

        Listing(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            var some = Rejected.of(options.running()).list(which.selection(), all, MOST);
            new RejectedTable(terminal).list(some).forEach(terminal::say);
            return Main.DONE;
        }
    }

    /** {@code rejected show}. */
    @Command(
            name = "show",
            description = "One with every reason and its content, which may be personal.",
            mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {

        private final Terminal terminal;

        @Mixin
        private PlatformOptions options = new PlatformOptions();

        @Parameters(paramLabel = "NUMBER", description = "As rejected list names it.")
        private long number;

        Show(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            var whole = Rejected.of(options.running()).show(number);
            new RejectedTable(terminal).show(whole).forEach(terminal::say);
            return Main.DONE;
        }
    }

    /** {@code rejected redrive}. */
    @Command(
            name = "redrive",
            description = "Sends records through the intake again and waits for the outcome. Exit code 2 if some are "
                    + "rejected again.",
            mixinStandardHelpOptions = true)
    static final class Redrive implements Callable<Integer> {

        private final Terminal terminal;

        @Mixin
        private PlatformOptions options = new PlatformOptions();

        @Mixin
        private Which which = new Which();

        @Parameters(paramLabel = "NUMBER", arity = "0..*", description = "As rejected list names them.")
        private List<Long> numbers = new ArrayList<>();

        @Option(names = "--all", description = "All that did not go through.")
        private boolean all;

        @Option(
                names = "--set",
                paramLabel = "field=value",
                description = "Gives a field another value; without a value the field is taken away.")
        private List<String> set = new ArrayList<>();

        @Option(
                names = "--with",
                paramLabel = "FILE",
                description = "JSON with the data of one record anew, or with all of it: type, source, id, data.")
        private @Nullable Path with;

        Redrive(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() throws Exception {
            check();
            var rejected = Rejected.of(options.running());
            var sent = numbers.isEmpty()
                    ? rejected.redrive(which.selection(), Typed.set(set))
                    : new Rejected.Sent(redriveEach(rejected), List.of());
            return tell(rejected, sent);
        }

        private void check() {
            var ways = (numbers.isEmpty() ? 0 : 1) + (which.selection().isEverything() ? 0 : 1) + (all ? 1 : 0);
            if (ways != 1) {
                throw new Refusal("Name records by number, or with --batch, --rule or --source, or --all of them.");
            }
            if (with != null && numbers.size() != 1) {
                throw new Refusal("--with corrects one record: name its number.");
            }
        }

        private List<Long> redriveEach(Rejected rejected) throws IOException {
            for (var number : numbers) {
                var correction = EventJson.MAPPER.createObjectNode();
                if (!set.isEmpty()) {
                    correction.set("set", Typed.set(set));
                }
                if (with != null) {
                    Typed.addFile(with, correction);
                }
                rejected.redrive(number, correction);
            }
            return numbers;
        }

        private int tell(Rejected rejected, Rejected.Sent sent) {
            if (sent.numbers().isEmpty() && sent.skipped().isEmpty()) {
                terminal.say("No rejected records.");
                return Main.DONE;
            }
            var records = await(rejected, sent.numbers());
            var again = records.stream().filter(RejectedRecord::isRejected).toList();
            tell("accepted", count(records, "accepted"));
            tell("duplicates", count(records, "duplicate"));
            tell("rejected", again.size());
            again.stream()
                    .limit(NAMED)
                    .forEach(record -> terminal.say("  record " + record.number() + ": " + record.reason()));
            if (again.size() > NAMED) {
                terminal.say("  … and " + Words.number(again.size() - NAMED) + " more: see ./redress rejected list");
            }
            sent.skipped().stream()
                    .limit(NAMED)
                    .forEach(number -> terminal.say("  record " + number
                            + " cannot be read, so no field can be set: correct it with --with FILE"));
            return again.isEmpty() && sent.skipped().isEmpty() ? Main.DONE : Main.ROWS_REJECTED;
        }

        private List<RejectedRecord> await(Rejected rejected, List<Long> sent) {
            try (var progress = new Progress(terminal, "Through the intake", sent.size(), "records")) {
                return List.copyOf(rejected.await(sent, progress::to).values());
            }
        }

        private static long count(List<RejectedRecord> records, String state) {
            return records.stream()
                    .filter(record -> record.state().equals(state))
                    .count();
        }

        private void tell(String what, long records) {
            terminal.say("  %-12s %10s".formatted(what, Words.number(records)));
        }
    }
}
