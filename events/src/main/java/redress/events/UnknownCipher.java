package redress.events;

/** Personal fields are encrypted in a way that this version does not know. */
public final class UnknownCipher extends IllegalStateException {

    UnknownCipher() {
        super("personal fields are encrypted with an unknown cipher");
    }
}
