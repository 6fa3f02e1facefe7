package redress.simulation.text;

import java.util.random.RandomGenerator;

/**
 * How much a customer says.
 *
 * @param opening chance of an opening sentence, as for the other parts
 */
record Length(double opening, int cores, int details, double aside, double mood, double demand) {

    private static final Length TERSE = new Length(0, 1, 0, 0, .15, .15);
    private static final Length SHORT = new Length(.35, 1, 1, .05, .4, .45);
    private static final Length USUAL = new Length(.75, 2, 2, .2, .6, .7);
    private static final Length LONG = new Length(.95, 3, 4, .8, .95, .95);

    static Length draw(boolean chatty, RandomGenerator random) {
        double x = random.nextDouble() * (chatty ? .8 : 1);
        if (x < .10) {
            return TERSE;
        }
        if (x < .38) {
            return SHORT;
        }
        return x < .86 ? USUAL : LONG;
    }
}
