package redress.simulation.recovery.effect;

/** One number for each of the five elements that customers want: how much of it there was, 0 to 1, or what it is worth. */
public record Levels(double empathy, double communication, double action, double fairness, double followUp) {

    /** Nobody did anything. */
    public static final Levels NONE = new Levels(0, 0, 0, 0, 0);

    private static final double HALF = .5;

    /** What levels are worth above a recovery that has half of everything; {@code this} holds the coefficients. */
    double worth(Levels levels) {
        return empathy * (levels.empathy - HALF)
                + communication * (levels.communication - HALF)
                + action * (levels.action - HALF)
                + fairness * (levels.fairness - HALF)
                + followUp * (levels.followUp - HALF);
    }

    public double mean() {
        return (empathy + communication + action + fairness + followUp) / 5;
    }
}
