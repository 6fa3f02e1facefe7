package redress.launcher.terminal;

import java.util.ArrayList;
import java.util.List;

/** Lines in a frame, by sections: what a person should find again after a long output. */
public final class Box {

    private static final String LINE = "─";

    private final Terminal terminal;
    private final String title;
    private final List<String> lines = new ArrayList<>();

    public Box(Terminal terminal, String title) {
        this.terminal = terminal;
        this.title = title;
    }

    public void section(String name) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add(name);
    }

    public void fact(String name, String value) {
        lines.add("  %-16s %s".formatted(name, value));
    }

    public void line(String sentence) {
        lines.add("  " + sentence);
    }

    public List<String> lines() {
        var width = lines.stream().mapToInt(String::length).max().orElse(0) + 2;
        var framed = new ArrayList<String>();
        framed.add("┌ " + terminal.bold(title) + " " + LINE.repeat(Math.max(0, width - title.length() - 2)) + "┐");
        for (var line : lines) {
            var padded = line + " ".repeat(width - line.length() - 1);
            framed.add("│ " + (line.startsWith(" ") ? padded : terminal.bold(padded)) + "│");
        }
        framed.add("└" + LINE.repeat(width) + "┘");
        return framed;
    }
}
