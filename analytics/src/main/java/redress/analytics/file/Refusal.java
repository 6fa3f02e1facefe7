package redress.analytics.file;

/** A file or option that cannot be worked with; the message is one sentence for the person at the terminal. */
final class Refusal extends Exception {

    Refusal(String sentence) {
        super(sentence);
    }
}
