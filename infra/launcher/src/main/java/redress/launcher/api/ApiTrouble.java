package redress.launcher.api;

/** A service did not do what it was asked: it does not answer now (status 0 or 5xx), or it refuses. */
public final class ApiTrouble extends RuntimeException {

    private final int status;

    ApiTrouble(int status, String message) {
        super(message);
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** Whether asking again later may help: the service is starting, stopping or overloaded. */
    public boolean passing() {
        return status == 0 || status >= 500 || status == 429;
    }
}
