package redress.simulation.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** One narrative while it is put together, sentence after sentence; none is said twice. */
final class Telling {

    /** What else happened is half the cause's own; greetings, feelings and wishes are mostly anybody's. */
    private static final double OWN_DETAILS = .6;

    private static final double OWN_FEELINGS = .35;
    private static final double OWN_WISHES = .7;
    private static final double OF_THE_MOOD = .35;
    private static final double COMMON_FORM = .2;
    private static final double SUBJECT = .15;
    private static final double SIGNED = .2;
    private static final double QUOTES = .1;

    private final List<Grammar> own = new ArrayList<>();
    private final Grammar common;
    private final Slots slots;
    private final RandomGenerator random;
    private final Mood mood;
    private final boolean alone;
    private final Set<Template> said = Collections.newSetFromMap(new IdentityHashMap<>());
    private final StringBuilder text = new StringBuilder(400);

    Telling(List<Grammar> own, Grammar common, Circumstances circumstances, Tongue tongue, RandomGenerator random) {
        for (Grammar about : own) {
            this.own.add(about.in(tongue.language()));
        }
        this.common = common.in(tongue.language());
        slots = new Slots(circumstances, tongue);
        this.random = random;
        alone = this.own.getFirst().alone();
        mood = alone ? Mood.POLITE : Mood.draw(random);
    }

    Mood mood() {
        return mood;
    }

    void maybe(String section, double chance) {
        if (random.nextDouble() < chance) {
            say(section, 1);
        }
    }

    void say(String section, int sentences) {
        for (int i = 0; i < sentences; i++) {
            say(pick(section, about()));
        }
    }

    /** What went wrong: each thing in as many sentences, and what leads from one to the other. */
    void cores(int sentences) {
        for (int i = 0; i < own.size() && sentences > 0; i++) {
            if (i > 0) {
                say(common.pick("and then", random));
            }
            for (int j = 0; j < sentences; j++) {
                say(own.get(i).pick(Grammar.CORE, random));
            }
        }
    }

    /** The whole complaint in a few words, or at least in one sentence. */
    void fewWords() {
        Grammar about = about();
        say(about.pick(about.has("terse") ? "terse" : Grammar.CORE, random));
    }

    @Nullable
    String demand() {
        Grammar about = about();
        boolean anybodys = about.outcomes().isEmpty() || random.nextDouble() >= OWN_WISHES;
        List<String> outcomes = anybodys && !alone ? common.outcomes() : about.outcomes();
        if (outcomes.isEmpty()) {
            return null;
        }
        String outcome = outcomes.get(random.nextInt(outcomes.size()));
        say(pick(Grammar.DEMAND + outcome, about));
        return outcome;
    }

    /** A text that others wrote, with little filled in: that of the cause, or a form that fits any complaint. */
    boolean paste() {
        Grammar about = own.getFirst();
        if (alone) {
            return false;
        }
        boolean form = !about.has("template") || random.nextDouble() < COMMON_FORM;
        Template pasted = (form ? common : about).pick("template", random);
        say(pasted);
        if (pasted != null && form) {
            cores(1);
        }
        return pasted != null;
    }

    /** Two pages: the matter comes in small pieces between long digressions. */
    @Nullable
    String letter(Length length) {
        say("opening", 1);
        for (int i = 0; i < length.digressions(); i++) {
            say(common.pick("digression", random));
            if (i % 3 == 1) {
                cores(1);
            }
            say("detail", i % 4 == 3 ? 0 : 1);
            endLine();
        }
        cores(1);
        maybe("personal", .5);
        say("aside", 1);
        say("mood", 1);
        String outcome = demand();
        endLine();
        say("closing", 1);
        return outcome;
    }

    String text() {
        return Spacing.tidy(text);
    }

    /** The same with what mail programs put around it. */
    String mail() {
        if (random.nextDouble() < SUBJECT) {
            String body = text.toString();
            text.setLength(0);
            say(common.pick("subject", random));
            endLine();
            text.append(body);
        }
        if (random.nextDouble() < SIGNED) {
            endLine();
            say(common.pick("signature", random));
        }
        if (random.nextDouble() < QUOTES) {
            endLine();
            say(common.pick("quoted", random));
        }
        return text();
    }

    private void endLine() {
        if (!text.isEmpty()) {
            text.append('\n');
        }
    }

    private Grammar about() {
        return own.size() == 1 ? own.getFirst() : own.get(random.nextInt(own.size()));
    }

    private @Nullable Template pick(String section, Grammar about) {
        double share = section.equals("detail") ? OWN_DETAILS : OWN_FEELINGS;
        boolean ownWords = about.has(section) && (!common.has(section) || random.nextDouble() < share);
        if (ownWords || alone) {
            return about.pick(section, random);
        }
        String ofMood = mood.section(section);
        return common.pick(common.has(ofMood) && random.nextDouble() < OF_THE_MOOD ? ofMood : section, random);
    }

    private void say(@Nullable Template sentence) {
        if (sentence == null || !said.add(sentence)) {
            return;
        }
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append(' ');
        }
        int start = text.length();
        sentence.write(text, random, slots);
        if (start < text.length()) {
            text.setCharAt(start, Character.toUpperCase(text.charAt(start)));
        }
    }
}
