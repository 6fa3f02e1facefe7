package redress.simulation.text;

import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Puts a narrative together: what went wrong in the cause's own words, among openings, details, moods and demands that
 * may be anybody's. From three words to two pages, in the customer's language.
 */
public final class Narrator {

    private static final double PASTED = .045;
    private static final double FROM_THE_END = .12;
    private static final double DETAILS_FIRST = .25;
    private static final double PERSONAL = .12;
    private static final double BESIDE = .15;

    private final Phrasebook words;

    public Narrator(Phrasebook words) {
        this.words = words;
    }

    /**
     * Tells one complaint.
     *
     * @param own what it is about; most are about one thing, some about two
     * @param chatty whether it was typed on the go: shorter and with more slips
     */
    public Narrative tell(List<Grammar> own, Circumstances circumstances, boolean chatty, RandomGenerator random) {
        String language = circumstances.customer().language();
        Tongue tongue = words.tongues()
                .getOrDefault(language, Objects.requireNonNull(words.tongues().get("en")));
        Telling telling = new Telling(own, words.common(), circumstances, tongue, random);
        String outcome = null;
        if (!chatty && random.nextDouble() < PASTED && telling.paste()) {
            telling.maybe("personal", PERSONAL);
        } else {
            outcome = compose(telling, Length.draw(chatty, random), random);
        }
        boolean mail = "e-mail".equals(circumstances.facts().get("channel"));
        String text = Slips.in(mail ? telling.mail() : telling.text(), chatty, telling.mood(), random);
        return new Narrative(text, outcome, tongue.language());
    }

    private static @Nullable String compose(Telling telling, Length length, RandomGenerator random) {
        if (length.digressions() > 0) {
            return telling.letter(length);
        }
        if (length.cores() == 0) {
            telling.fewWords();
        }
        boolean asks = random.nextDouble() < length.demand();
        boolean fromTheEnd = random.nextDouble() < FROM_THE_END;
        String outcome = asks && fromTheEnd ? telling.demand() : null;
        telling.maybe("opening", length.opening());
        boolean detailsFirst = random.nextDouble() < DETAILS_FIRST;
        if (detailsFirst) {
            telling.say("detail", length.details());
        }
        telling.cores(length.cores());
        if (!detailsFirst) {
            telling.say("detail", length.details());
        }
        telling.maybe("beside", length.details() > 0 ? BESIDE : 0);
        telling.maybe("beside", length.details() > 1 ? BESIDE : 0);
        telling.maybe("personal", length.cores() > 1 ? PERSONAL : 0);
        telling.maybe("aside", length.aside());
        telling.maybe("mood", length.mood());
        if (asks && outcome == null) {
            outcome = telling.demand();
        }
        telling.maybe("closing", length.aside());
        return outcome;
    }
}
