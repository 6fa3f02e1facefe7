package redress.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import redress.launcher.deadletter.DeadLetters;
import redress.launcher.deadletter.Redriven;
import redress.launcher.terminal.Refusal;
import redress.launcher.terminal.Terminal;
import redress.launcher.terminal.Words;

/** {@code dead-letters}: events and findings that a processor could not handle, and what waits behind them. */
@Command(
        name = "dead-letters",
        description = "Lists what a processor could not handle, by aggregate, and has it handled again.",
        subcommands = {DeadLettersCommand.Listing.class, DeadLettersCommand.Show.class, DeadLettersCommand.Redrive.class
        },
        mixinStandardHelpOptions = true)
final class DeadLettersCommand {

    private static final int MOST = 200;

    private DeadLettersCommand() {}

    /** {@code dead-letters list}. */
    @Command(
            name = "list",
            description = "One entry for each aggregate that has letters: the first letter and why it waits.",
            mixinStandardHelpOptions = true)
    static final class Listing implements Callable<Integer> {

        private final Terminal terminal;

        @Mixin
        private PlatformOptions options = new PlatformOptions();

        Listing(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            var letters = DeadLetters.of(options.running());
            var total = letters.total();
            if (total == 0) {
                terminal.say("No dead letters.");
                return Main.DONE;
            }
            terminal.say(terminal.bold(Words.count(total, "sequence") + " with dead letters"));
            var heads = letters.heads(MOST);
            heads.forEach(head -> {
                terminal.say("  " + head.asHead());
                terminal.say(terminal.faint("    " + head.why()));
            });
            if (total > heads.size()) {
                terminal.say(terminal.faint("  and " + Words.number(total - heads.size()) + " more"));
            }
            return Main.DONE;
        }
    }

    /** {@code dead-letters show}. */
    @Command(
            name = "show",
            description = "The letters of one sequence in their order, without their content.",
            mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {

        private final Terminal terminal;

        @Mixin
        private PlatformOptions options = new PlatformOptions();

        @Parameters(paramLabel = "SEQUENCE", description = "As dead-letters list names it: the id of the aggregate.")
        private String sequence = "";

        Show(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            var letters = DeadLetters.of(options.running()).sequence(sequence);
            if (letters.isEmpty()) {
                throw new Refusal("No letter waits in the sequence " + sequence + ".");
            }
            letters.forEach(letter -> terminal.say(letter.at() + "  " + letter.processor() + "  " + letter.why()));
            return Main.DONE;
        }
    }

    /** {@code dead-letters redrive}. */
    @Command(
            name = "redrive",
            description =
                    "Handles letters again, in order; a sequence stops at the first that fails again. Exit code 2 "
                            + "if some still fail.",
            mixinStandardHelpOptions = true)
    static final class Redrive implements Callable<Integer> {

        private final Terminal terminal;

        @Mixin
        private PlatformOptions options = new PlatformOptions();

        @Parameters(paramLabel = "SEQUENCE", arity = "0..1", description = "As dead-letters list names it.")
        private String sequence = "";

        @Option(names = "--all", description = "Every sequence.")
        private boolean all;

        Redrive(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            if (all != sequence.isEmpty()) {
                throw new Refusal("Name one sequence, or --all.");
            }
            var letters = DeadLetters.of(options.running());
            var outcome = all ? letters.redriveAll() : letters.redrive(sequence);
            tell(outcome);
            return outcome.waiting() == 0 ? Main.DONE : Main.ROWS_REJECTED;
        }

        private void tell(Redriven outcome) {
            if (outcome.handled() + outcome.waiting() == 0) {
                terminal.say("No dead letters.");
                return;
            }
            terminal.say(Words.count(outcome.handled(), "letter") + " handled, " + Words.number(outcome.waiting())
                    + " still waiting.");
            outcome.failed().forEach(each -> terminal.say("  " + terminal.bad(each)));
        }
    }
}
