package redress.analytics.file;

import java.util.Locale;

/** The clusters as a table that fits the terminal: long cells are cut, never wrapped. */
final class ClusterTable {

    private static final int NARROWEST = 60;
    private static final int SIZE = 7;
    private static final String GAP = "  ";

    private final int label;
    private final int keywords;
    private final int example;

    ClusterTable(int width) {
        int rest = Math.max(NARROWEST, width) - SIZE - 3 * GAP.length();
        label = rest * 3 / 10;
        keywords = rest * 3 / 10;
        example = rest - label - keywords;
    }

    String render(Grouping grouping) {
        StringBuilder table = new StringBuilder();
        line(table, "size", "label", "keywords", "example");
        line(table, "─".repeat(SIZE), "─".repeat(label), "─".repeat(keywords), "─".repeat(example));
        for (int c = 0; c < grouping.labels().size(); c++) {
            line(
                    table,
                    String.format(
                            Locale.ROOT,
                            "%,d",
                            grouping.clustering().clusters().get(c).size()),
                    grouping.labels().get(c).label(),
                    String.join(", ", grouping.labels().get(c).keywords()),
                    grouping.sentence(c));
        }
        return table.toString();
    }

    private void line(StringBuilder table, String first, String second, String third, String last) {
        table.append(" ".repeat(Math.max(0, SIZE - first.length())))
                .append(first)
                .append(GAP)
                .append(cell(second, label))
                .append(GAP)
                .append(cell(third, keywords))
                .append(GAP)
                .append(cell(last, example).stripTrailing())
                .append('\n');
    }

    /** Control characters of a narrative must not reach the terminal. */
    private static String cell(String text, int width) {
        String oneLine = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        int length = oneLine.codePointCount(0, oneLine.length());
        if (length > width) {
            return oneLine.substring(0, oneLine.offsetByCodePoints(0, width - 1)) + "…";
        }
        return oneLine + " ".repeat(width - length);
    }
}
