package redress.analytics.labelling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Picks keywords from scored terms so that none says again what another has said. */
final class Keywords {

    private static final int KEYWORDS = 8;
    private static final int IN_LABEL = 3;
    /** A word that occurs mostly inside a chosen pair adds nothing to it. */
    private static final double INSIDE_PAIR = 0.5;
    /** The first terms among which a pair is looked for that says a word better. */
    private static final int LOOK_AHEAD = 12;

    private Keywords() {}

    static ClusterLabel label(List<Labels.Term> ranked, Function<Labels.Term, Shared> written) {
        List<Labels.Term> chosen = new ArrayList<>();
        for (int i = 0; i < ranked.size() && chosen.size() < KEYWORDS; i++) {
            Labels.Term term = ranked.get(i);
            Labels.Term better = term.isPair() ? term : pairFor(term, ranked);
            if (!chosen.contains(better) && chosen.stream().noneMatch(c -> repeats(c, better))) {
                chosen.add(better);
            }
        }
        List<Shared> keywords = chosen.stream().map(written).toList();
        String label = keywords.stream().limit(IN_LABEL).map(Shared::word).collect(Collectors.joining(" · "));
        return new ClusterLabel(label.isEmpty() ? ClusterLabel.NO_COMMON_WORDS : label, keywords);
    }

    private static Labels.Term pairFor(Labels.Term word, List<Labels.Term> ranked) {
        for (Labels.Term other : ranked.subList(0, Math.min(LOOK_AHEAD, ranked.size()))) {
            if (other.isPair() && shares(other, word) && other.customers() >= INSIDE_PAIR * word.customers()) {
                return other;
            }
        }
        return word;
    }

    private static boolean repeats(Labels.Term chosen, Labels.Term term) {
        if (chosen.isPair() && !term.isPair()) {
            return shares(chosen, term) && chosen.customers() >= INSIDE_PAIR * term.customers();
        }
        return shares(chosen, term);
    }

    private static boolean shares(Labels.Term a, Labels.Term b) {
        List<String> words = List.of(b.term().split(" ", -1));
        for (String word : a.term().split(" ", -1)) {
            if (!word.equals("not") && words.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
