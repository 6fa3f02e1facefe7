package redress.launcher.rebuild;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import redress.launcher.terminal.Terminal;
import redress.launcher.terminal.Words;
import tools.jackson.databind.JsonNode;

/** How old and new indices compare, as a person reads it. */
public record RebuildTable(JsonNode state, Terminal terminal) {

    private static final int SHOWN = 5;

    public List<String> lines() {
        var lines = new ArrayList<String>();
        if (state.path("indices").isEmpty()) {
            return lines;
        }
        lines.add("");
        lines.add(terminal.faint(row("old", "documents", "new", "documents", "")));
        for (var index : state.path("indices")) {
            lines.add(row(index));
            differing(index, lines);
        }
        lines.add("");
        lines.add("  %s and %s in %s"
                .formatted(
                        Words.count(state.path("events").asLong(), "event"),
                        Words.count(state.path("groupings").asLong(), "grouping"),
                        Words.duration(Duration.ofMillis(
                                Math.round(state.path("seconds").asDouble() * 1000)))));
        return lines;
    }

    private String row(JsonNode index) {
        var differences = index.path("differences").asLong();
        return row(
                index.path("old").asString(),
                Words.number(index.path("oldDocuments").asLong()),
                index.path("new").asString(),
                Words.number(index.path("documents").asLong()),
                differences == 0
                        ? terminal.good("equal")
                        : terminal.bad(Words.number(differences) + (differences == 1 ? " differs" : " differ")));
    }

    private static String row(String old, String documents, String rebuilt, String newDocuments, String how) {
        return "  %-24s %11s   %-24s %11s   %s".formatted(old, documents, rebuilt, newDocuments, how);
    }

    private void differing(JsonNode index, List<String> lines) {
        var differences = index.path("differences").asLong();
        var shown = 0;
        for (var document : index.path("differing")) {
            if (shown++ < SHOWN) {
                lines.add("      " + document.path("id").asString() + ": "
                        + document.path("what").asString());
            }
        }
        if (differences > SHOWN) {
            lines.add(terminal.faint("      and " + Words.number(differences - Math.min(SHOWN, shown)) + " more"));
        }
    }
}
