package redress.launcher;

import java.lang.reflect.InvocationTargetException;
import picocli.CommandLine.IFactory;
import redress.launcher.terminal.Terminal;

/** Makes the commands, giving the terminal to those that want it. */
record Commands(Terminal terminal) implements IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
        try {
            return type.getDeclaredConstructor(Terminal.class).newInstance(terminal);
        } catch (NoSuchMethodException withoutTerminal) {
            return made(type);
        }
    }

    private static <K> K made(Class<K> type) throws Exception {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }
}
