package redress.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import redress.launcher.platform.ProcessRecord;
import redress.launcher.rebuild.Rebuild;
import redress.launcher.rebuild.RebuildTable;
import redress.launcher.terminal.Refusal;
import redress.launcher.terminal.Terminal;

/** {@code rebuild}: the indices anew from the event store. */
@Command(
        name = "rebuild",
        description =
                "Builds the indices of the query service anew from the event store beside the live ones, compares "
                        + "every document, and puts them live if old and new are equal. Exit code 1 if they are not.",
        mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    @Option(names = "--force", description = "Puts the new indices live even if they differ: the old ones are damaged.")
    private boolean force;

    @Option(
            names = "--keep-old",
            description = "Keeps the replaced indices until the next rebuild without this option.")
    private boolean keepOld;

    RebuildCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var platform = options.started();
        if (ProcessRecord.read(platform.data().launcher())
                .flatMap(ProcessRecord::running)
                .isEmpty()) {
            throw new Refusal("Redress is not running on " + platform.data().path() + ": start it with ./redress up"
                    + options.asTyped() + ".");
        }
        var end = new Rebuild(platform, terminal).run(force, keepOld);
        new RebuildTable(end, terminal).lines().forEach(terminal::say);
        var sentence = end.path("sentence").asString("");
        if (!end.path("swapped").asBoolean()) {
            throw new Refusal(sentence);
        }
        terminal.say("  " + sentence);
        return Main.DONE;
    }
}
