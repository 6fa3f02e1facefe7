package redress.simulation.text;

import java.util.random.RandomGenerator;

/**
 * How much a customer says.
 *
 * @param opening chance of an opening sentence, as for the other parts
 * @param cores sentences on what went wrong; none: the whole complaint in a few words
 * @param digressions paragraphs on something else altogether
 */
record Length(double opening, int cores, int details, int digressions, double aside, double mood, double demand) {

    private static final Length FEW_WORDS = new Length(0, 0, 0, 0, 0, .05, .05);
    private static final Length TERSE = new Length(0, 1, 0, 0, 0, .15, .15);
    private static final Length SHORT = new Length(.35, 1, 1, 0, .05, .4, .45);
    private static final Length USUAL = new Length(.75, 2, 2, 0, .2, .6, .7);
    private static final Length LONG = new Length(.95, 3, 4, 0, .8, .95, .95);
    private static final Length TWO_PAGES = new Length(1, 4, 8, 16, 1, 1, 1);

    static Length draw(boolean chatty, RandomGenerator random) {
        double x = random.nextDouble() * (chatty ? .8 : 1);
        if (x < .05) {
            return FEW_WORDS;
        }
        if (x < .12) {
            return TERSE;
        }
        if (x < .38) {
            return SHORT;
        }
        if (x < .86) {
            return USUAL;
        }
        return x < .985 ? LONG : TWO_PAGES;
    }
}
