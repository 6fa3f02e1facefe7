package redress.query.web;

/** A request parameter that cannot be understood; the message says what would be right and never repeats the value. */
public final class BadParameter extends RuntimeException {

    private final String parameter;

    public BadParameter(String parameter, String message) {
        super(message);
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }
}
