package redress.launcher;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;
import redress.launcher.terminal.Terminal;

/** Makes the commands, giving the terminal to those that want it. */
record Commands(Terminal terminal) implements IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
        try {
            return type.getDeclaredConstructor(Terminal.class).newInstance(terminal);
        } catch (NoSuchMethodException withoutTerminal) {
            return CommandLine.defaultFactory().create(type);
        }
    }
}
