package redress.command.account;

import redress.command.input.Texts;
import redress.command.input.Unfit;

/** The name of a system that passes something on. */
final class Source {

    private static final int LONGEST = 100;

    private Source() {}

    /**
     * Lets a usable name pass.
     *
     * @throws Unfit otherwise
     */
    static void check(String source) {
        if (source.isBlank() || source.length() > LONGEST) {
            throw new Unfit("source", "too-long", "source must have 1 to 100 characters");
        }
        if (Texts.hasControls(source) || !Texts.isWellFormed(source)) {
            throw new Unfit("source", "text", "source has a control or broken character");
        }
    }
}
