package redress.events;

/** Personal fields are sealed, and not with a key that is at hand. */
public final class UnknownCipher extends IllegalStateException {

    UnknownCipher() {
        super("personal fields are sealed with an unknown cipher or key");
    }
}
