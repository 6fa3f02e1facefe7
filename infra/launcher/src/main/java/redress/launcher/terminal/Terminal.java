package redress.launcher.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where the launcher speaks: results to the standard output, progress and refusals to the standard error. Colours only
 * where a terminal shows them and NO_COLOR is not set.
 */
public final class Terminal {

    private static final String TERMINALS = System.getProperty("redress.terminal", "");

    private final PrintStream out;
    private final PrintStream err;
    private final boolean colouredOut;
    private final boolean interactive;
    private volatile boolean quiet;
    private volatile boolean drawing;

    Terminal(PrintStream out, PrintStream err, boolean colouredOut, boolean interactive) {
        this.out = out;
        this.err = err;
        this.colouredOut = colouredOut;
        this.interactive = interactive;
    }

    /** The terminal this process was started from; the script says which streams are one. */
    public static Terminal system() {
        var dumb = "dumb".equals(System.getenv("TERM"));
        var plain = dumb || System.getenv().getOrDefault("NO_COLOR", "").length() > 0;
        return new Terminal(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                TERMINALS.contains("out") && !plain,
                TERMINALS.contains("err") && !dumb);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** A line of the result. */
    public void say(String line) {
        if (!quiet) {
            out.println(line);
        }
    }

    /** A line of progress. */
    public void tell(String line) {
        if (!quiet) {
            err.println(clearLine() + line);
        }
    }

    /** A refusal; always heard. */
    public void refuse(String sentence) {
        err.println(clearLine() + "redress: " + sentence);
    }

    /** From now on nothing but refusals and {@link #last} is heard: the platform is going down. */
    public void quieten() {
        quiet = true;
    }

    /** A line that is heard even while the platform goes down. */
    public void last(String line) {
        err.println(clearLine() + line);
    }

    /** Whether a progress bar stands in the last line now; what is told goes before it. */
    void drawing(boolean now) {
        drawing = now;
    }

    private String clearLine() {
        return drawing && interactive ? "\r\033[K" : "";
    }

    /** Columns of the terminal. */
    int width() {
        return Math.clamp(Integer.getInteger("redress.columns", 100), 40, 120);
    }

    /** Whether a line can be drawn over the one before. */
    public boolean interactive() {
        return interactive;
    }

    PrintStream err() {
        return err;
    }

    public boolean colours() {
        return colouredOut;
    }

    public String bold(String text) {
        return coloured("1", text);
    }

    public String good(String text) {
        return coloured("32", text);
    }

    public String warning(String text) {
        return coloured("33", text);
    }

    public String bad(String text) {
        return coloured("31", text);
    }

    public String faint(String text) {
        return coloured("2", text);
    }

    private String coloured(String code, String text) {
        return colouredOut ? "\033[" + code + "m" + text + "\033[0m" : text;
    }
}
