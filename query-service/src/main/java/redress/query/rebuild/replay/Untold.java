package redress.query.rebuild.replay;

/** Another service did not tell what is needed for a rebuild; the message says so in a sentence. */
public final class Untold extends RuntimeException {

    Untold(String sentence) {
        super(sentence);
    }
}
