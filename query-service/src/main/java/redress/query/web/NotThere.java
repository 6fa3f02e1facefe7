package redress.query.web;

/** What was asked for does not exist; the message says so in a sentence. */
public final class NotThere extends RuntimeException {

    public NotThere(String message) {
        super(message);
    }
}
