package redress.bench.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import redress.analytics.interval.Interval;
import redress.analytics.interval.Wilson;
import redress.simulation.scenario.PlantedFix;

/** What was measured, line by line, in Markdown. */
final class TruthTable {

    /** Whether a line is true. */
    enum Word {
        HOLDS,
        FALLS_SHORT,
        NOT_COUNTED;

        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    private final List<Line> lines;
    private final Tallies tallies;

    TruthTable(List<Line> lines, Tallies tallies) {
        this.lines = List.copyOf(lines);
        this.tallies = tallies;
    }

    /** How many lines are so. */
    long count(Word word) {
        return lines.stream().filter(line -> word(line) == word).count();
    }

    private Word word(Line line) {
        if (tallies.of(line.key()) == 0) {
            return Word.NOT_COUNTED;
        }
        return line.claim().holds(share(line.key())) ? Word.HOLDS : Word.FALLS_SHORT;
    }

    private Interval share(String key) {
        return Wilson.share(tallies.so(key), tallies.of(key));
    }

    /** One row for each line. */
    List<String> markdown() {
        List<String> rows = new ArrayList<>();
        rows.add("| What must be so | Claimed | Measured | 95 % interval | Cases | | |");
        rows.add("|---|---|---|---|---|---|---|");
        lines.forEach(line -> rows.add(row(line)));
        return rows;
    }

    private String row(Line line) {
        Word word = word(line);
        if (word == Word.NOT_COUNTED) {
            return "| %s | | | | | **%s** | %s |".formatted(line.what(), word.words(), line.why());
        }
        Interval share = share(line.key());
        return "| %s | %s | %s | %s to %s | %s | %s | %s |"
                .formatted(
                        line.what(),
                        line.claim().words(),
                        Claim.share(share.estimate()),
                        Claim.share(share.lower()),
                        Claim.share(share.upper()),
                        String.format(Locale.ROOT, "%,d", tallies.of(line.key())),
                        word == Word.HOLDS ? word.words() : "**" + word.words() + "**",
                        said(line, word));
    }

    /** What was said in the cases, the middle of what was estimated, and where it falls short, why. */
    private String said(Line line, Word word) {
        List<String> parts = new ArrayList<>();
        String outcomes = tallies.outcomes(line.key());
        if (!outcomes.isEmpty()) {
            parts.add(outcomes);
        }
        tallies.median(line.key())
                .ifPresent(median -> parts.add(String.format(Locale.ROOT, "%s %.3g", line.middle(), median)));
        if (word == Word.FALLS_SHORT && !line.why().isEmpty()) {
            parts.add(line.why());
        }
        return String.join("; ", parts);
    }

    /** Verdicts at the end of the history by the size of the business: right, and wrong in brackets; the rest undecided. */
    List<String> sizes(List<Integer> sizes) {
        List<String> rows = new ArrayList<>();
        StringBuilder head = new StringBuilder("| Complaints of a year |");
        StringBuilder rule = new StringBuilder("|---|");
        for (int size : sizes) {
            head.append(String.format(Locale.ROOT, " %,d |", size));
            rule.append("---|");
        }
        rows.add(head.toString());
        rows.add(rule.toString());
        for (PlantedFix.Kind kind : PlantedFix.Kind.values()) {
            StringBuilder row = new StringBuilder("| " + Fixes.word(kind) + " |");
            for (int size : sizes) {
                String key = Sizes.prefix(size) + Fixes.key(kind);
                row.append(
                        tallies.of(key) == 0
                                ? " |"
                                : " %s (%s) |"
                                        .formatted(
                                                Claim.share(share(key).estimate()),
                                                Claim.share(
                                                        share(key + "-wrong").estimate())));
            }
            rows.add(row.toString());
        }
        return rows;
    }
}
