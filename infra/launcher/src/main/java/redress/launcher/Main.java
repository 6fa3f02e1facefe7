package redress.launcher;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import redress.launcher.api.ApiTrouble;
import redress.launcher.terminal.Refusal;
import redress.launcher.terminal.Terminal;

/**
 * Where {@code ./redress} arrives. Exit codes: 0 done, 1 failed, 2 some rows rejected or letters left, 3 degraded or not
 * conserved.
 */
@Command(
        name = "./redress",
        description = "Turns complaints into root causes, fixes and proof that the fixes work.",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            ImportCommand.class,
            RejectedCommand.class,
            DeadLettersCommand.class,
            RebuildCommand.class,
            BenchCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Main {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int ROWS_REJECTED = 2;
    static final int DEGRADED = 3;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine(Terminal.system()).execute(arguments));
    }

    /** All commands, speaking to {@code terminal}. */
    static CommandLine commandLine(Terminal terminal) {
        var line = new CommandLine(new Main(), new Commands(terminal));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colours() ? Ansi.ON : Ansi.OFF));
        line.setExecutionExceptionHandler((trouble, _, _) -> {
            terminal.refuse(sentence(trouble));
            return FAILED;
        });
        line.setParameterExceptionHandler((wrong, _) -> {
            terminal.refuse(wrong.getMessage() + " (see "
                    + wrong.getCommandLine().getCommandSpec().qualifiedName() + " --help)");
            return FAILED;
        });
        return line;
    }

    private static String sentence(Exception trouble) {
        return switch (trouble) {
            case Refusal refusal -> refusal.sentence();
            case ApiTrouble unanswered -> "That failed: " + unanswered.getMessage() + ".";
            default -> "That failed: " + trouble + ".";
        };
    }
}
