package redress.launcher.platform;

import redress.launcher.terminal.Refusal;

/** The ports of one platform, all shifted by the same offset so that two platforms can run beside each other. */
public record Ports(int offset) {

    private static final int HIGHEST = 65_535;
    private static final int HIGHEST_UNSHIFTED = 9_200;

    public Ports {
        if (offset < 0 || offset > HIGHEST - HIGHEST_UNSHIFTED) {
            throw new Refusal(
                    "--port-offset must be between 0 and " + (HIGHEST - HIGHEST_UNSHIFTED) + ", not " + offset + ".");
        }
    }

    public int postgres() {
        return 5432 + offset;
    }

    public int kafka() {
        return 9092 + offset;
    }

    int kafkaController() {
        return 9093 + offset;
    }

    public int elasticsearch() {
        return HIGHEST_UNSHIFTED + offset;
    }

    public int queries() {
        return 8080 + offset;
    }

    public int commands() {
        return 8081 + offset;
    }

    public int analytics() {
        return 8082 + offset;
    }

    public String kafkaBootstrap() {
        return "127.0.0.1:" + kafka();
    }

    public String url(int port) {
        return "http://127.0.0.1:" + port;
    }
}
