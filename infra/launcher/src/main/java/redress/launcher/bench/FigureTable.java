package redress.launcher.bench;

import java.util.ArrayList;
import java.util.List;
import redress.launcher.terminal.Terminal;

/** Figures as a table: what was measured, ours, the limit, their ratio, what was asked for, and whether it was met. */
public final class FigureTable {

    private static final int WHAT = 46;
    private static final String ROW = "  %-" + WHAT + "s %10s %10s %6s %10s  %s";

    private final Terminal terminal;

    public FigureTable(Terminal terminal) {
        this.terminal = terminal;
    }

    public List<String> lines(String title, List<Figure> figures) {
        var lines = new ArrayList<String>();
        lines.add(terminal.bold(
                ROW.formatted(title, "ours", "limit", "ratio", "asked", "").stripTrailing()));
        figures.forEach(figure -> lines.add(line(figure)));
        return lines;
    }

    private String line(Figure figure) {
        var ratio = figure.ratio() == null ? "" : Figure.decimal(figure.ratio());
        return ROW.formatted(figure.what(), figure.ours(), figure.limit(), ratio, figure.asked(), verdict(figure))
                .stripTrailing();
    }

    private String verdict(Figure figure) {
        if (figure.met() == null) {
            return "";
        }
        return figure.met() ? terminal.good("met") : terminal.bad("not met");
    }
}
