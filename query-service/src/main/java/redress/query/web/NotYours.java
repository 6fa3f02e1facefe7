package redress.query.web;

/** What was asked for is there, and not for this user to see. */
public final class NotYours extends RuntimeException {

    public NotYours() {
        super("This complaint belongs to another team. Ask its supervisor if it should be yours.");
    }
}
