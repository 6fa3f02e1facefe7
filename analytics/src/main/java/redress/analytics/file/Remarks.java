package redress.analytics.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import redress.analytics.labelling.Language;

/** What a reader has to know before they believe the clusters. */
final class Remarks {

    /** Of English texts .4 % are taken for others by mistake; what is said is clear of that. */
    private static final double SAID_FROM = 0.02;

    private Remarks() {}

    static List<String> about(Grouping grouping) {
        List<String> remarks = new ArrayList<>();
        if (grouping.clustering().arbitrary()) {
            remarks.add(String.format(
                    Locale.ROOT,
                    "These texts shade into each other: with a fifth of them left out, other clusters appear (agreement"
                            + " %.2f, below .80). Read a cluster by its examples, not by its edges.",
                    grouping.clustering().stability()));
        }
        int foreign = Language.notEnglish(grouping.texts());
        if (foreign > SAID_FROM * grouping.texts().size()) {
            remarks.add(String.format(
                    Locale.ROOT,
                    "%,d of %,d texts seem not to be in English. The model knows no other language: it groups them by"
                            + " the words they share, not by what they mean.",
                    foreign,
                    grouping.texts().size()));
        }
        return remarks;
    }
}
