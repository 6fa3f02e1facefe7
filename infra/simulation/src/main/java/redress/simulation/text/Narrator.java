package redress.simulation.text;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Puts a narrative together: what went wrong in the cause's own words, among openings, details, moods and demands that
 * may be anybody's. From one sentence to a page.
 */
public final class Narrator {

    private static final double OWN_WORDS = .6;

    private final Grammar common;

    public Narrator(Phrasebook words) {
        common = words.common();
    }

    /**
     * Tells one complaint.
     *
     * @param own what it is about; most are about one thing, some about two
     * @param chatty whether it was typed on the go: shorter and with more slips
     */
    public Narrative tell(List<Grammar> own, Circumstances circumstances, boolean chatty, RandomGenerator random) {
        Telling telling = new Telling(own.getFirst(), circumstances, random);
        Length length = Length.draw(chatty, random);
        telling.maybe("opening", length.opening());
        telling.say(Grammar.CORE, length.cores());
        telling.say("detail", length.details());
        telling.maybe("aside", length.aside());
        telling.maybe("mood", length.mood());
        String outcome = random.nextDouble() < length.demand() ? telling.demand() : null;
        telling.maybe("closing", length.aside());
        return new Narrative(Slips.in(telling.text(), chatty, random), outcome, "en");
    }

    private final class Telling {
        private final Grammar own;
        private final Circumstances circumstances;
        private final RandomGenerator random;
        private final Set<Template> said = Collections.newSetFromMap(new IdentityHashMap<>());
        private final StringBuilder text = new StringBuilder();

        Telling(Grammar own, Circumstances circumstances, RandomGenerator random) {
            this.own = own;
            this.circumstances = circumstances;
            this.random = random;
        }

        void maybe(String section, double chance) {
            if (random.nextDouble() < chance) {
                say(section, 1);
            }
        }

        void say(String section, int sentences) {
            for (int i = 0; i < sentences; i++) {
                Template sentence = pick(section);
                if (sentence != null && said.add(sentence)) {
                    add(sentence);
                }
            }
        }

        private @Nullable Template pick(String section) {
            boolean ownWords = own.has(section) && (!common.has(section) || random.nextDouble() < OWN_WORDS);
            return (ownWords ? own : common).pick(section, random);
        }

        private void add(Template sentence) {
            if (!text.isEmpty()) {
                text.append(' ');
            }
            int start = text.length();
            sentence.write(text, random, circumstances);
            if (start < text.length()) {
                text.setCharAt(start, Character.toUpperCase(text.charAt(start)));
            }
        }

        String demand() {
            List<String> outcomes = own.outcomes().isEmpty() ? common.outcomes() : own.outcomes();
            String outcome = outcomes.get(random.nextInt(outcomes.size()));
            say(Grammar.DEMAND + outcome, 1);
            return outcome;
        }

        String text() {
            return Spacing.tidy(text);
        }
    }
}
