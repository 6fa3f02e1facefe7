package redress.launcher.api;

/** A service did not do what it was asked: it does not answer now (status 0 or 5xx), or it refuses. */
public final class ApiTrouble extends RuntimeException {

    private final int status;
    private final String reason;
    private final String rule;

    ApiTrouble(int status, String message, String reason, String rule) {
        super(message + (reason.isEmpty() ? "" : ": " + reason));
        this.status = status;
        this.reason = reason;
        this.rule = rule;
    }

    public int status() {
        return status;
    }

    /** What the service says to it; empty if it says nothing. */
    public String reason() {
        return reason;
    }

    /** The rule that refuses; empty if there is none. */
    public String rule() {
        return rule;
    }

    /** Whether asking again later may help: the service is starting, stopping or overloaded. */
    public boolean passing() {
        return status == 0 || status >= 500 || status == 429;
    }
}
