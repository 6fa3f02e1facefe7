package redress.query.console;

/** The command service does not answer, or answers as it never would. */
public final class CommandServiceAway extends RuntimeException {

    public CommandServiceAway() {
        super("the command service does not answer", null, false, false);
    }
}
