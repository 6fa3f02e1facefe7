package redress.launcher.status;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import redress.launcher.terminal.Terminal;
import redress.launcher.terminal.Words;

/** A status as a person reads it. */
public record StatusTable(Status status, Terminal terminal) {

    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(terminal.bold("Redress on " + status.data()));
        lines.add("");
        lines.add(terminal.faint(row("part", "state        ", "address", "pid", "up", "memory")));
        status.parts().forEach(part -> lines.add(row(part)));
        lines.add(terminal.faint(row("", "             ", "", "", "together", Words.memory(status.memoryBytes()))));
        lines.add("");
        lines.add(fact("Consumer lag", lag()));
        lines.add(fact("Unpublished", counted(status.unpublished(), "event")));
        lines.add(fact("Dead letters", deadLetters()));
        lines.add(fact("Text analysis", analysis()));
        lines.add(fact("Conservation", conservation()));
        return lines;
    }

    private String row(PartStatus part) {
        var state = "%-13s".formatted(part.state().word());
        return row(
                part.name(),
                part.state() == PartStatus.State.UP ? terminal.good(state) : terminal.bad(state),
                part.address() == null ? "" : part.address(),
                part.pid() == null ? "–" : part.pid().toString(),
                part.upSeconds() == null ? "–" : Words.duration(Duration.ofSeconds(part.upSeconds())),
                part.pid() == null ? "–" : Words.memory(part.memoryBytes()));
    }

    private static String row(String name, String state, String address, String pid, String up, String memory) {
        return "  %-16s %s %-24s %8s  %-12s %8s".formatted(name, state, address, pid, up, memory);
    }

    private String fact(String name, String value) {
        return "  %-16s %s".formatted(name, value);
    }

    private String lag() {
        var lag = status.lag().entrySet().stream().map(this::lag).collect(Collectors.joining(" · "));
        return lag.isEmpty() ? terminal.warning("unknown") : lag;
    }

    private String lag(Map.Entry<String, Long> group) {
        var number = Words.number(group.getValue());
        return group.getKey() + " " + (group.getValue() == 0 ? number : terminal.warning(number));
    }

    private String counted(@Nullable Long number, String one) {
        return number == null ? terminal.warning("unknown") : Words.count(number, one);
    }

    private String deadLetters() {
        var waiting = status.deadLetters();
        if (waiting == null) {
            return terminal.warning("unknown");
        }
        return waiting == 0
                ? "none"
                : terminal.warning(Words.count(waiting, "sequence")) + " to redrive: ./redress dead-letters list";
    }

    private String analysis() {
        var analysis = status.analysis();
        if (analysis == null) {
            return terminal.warning("unknown");
        }
        var line = Words.count(analysis.texts(), "text") + " analysed, "
                + (analysis.waiting() == 0 ? "nothing waits" : Words.count(analysis.waiting(), "event") + " to read");
        if (!analysis.clustering()) {
            return line;
        }
        var phase = analysis.phase() == null ? "" : " (" + analysis.phase() + progress(analysis) + ")";
        return line + ", clustering now" + phase;
    }

    private static String progress(Analysis analysis) {
        return analysis.total() == 0
                ? ""
                : " " + Words.number(analysis.done()) + " of " + Words.number(analysis.total());
    }

    private String conservation() {
        var sentence = status.conservation().sentence();
        return status.conservation().equal() ? terminal.good(sentence) : terminal.bad(sentence);
    }
}
