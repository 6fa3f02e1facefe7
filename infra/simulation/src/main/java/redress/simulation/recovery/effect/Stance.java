package redress.simulation.recovery.effect;

/**
 * How a customer stands to the business after something happened, or after nothing did.
 *
 * @param satisfaction on the scale of the surveys but neither rounded nor cut: 1 to 5, now and then beyond
 * @param recommends likewise, 0 to 10
 * @param returns whether they buy again within 60 days
 * @param leaves whether they end the relation within 60 days; some neither return nor leave
 * @param refers whether they bring somebody else
 */
public record Stance(double satisfaction, double recommends, boolean returns, boolean leaves, boolean refers) {

    public int answeredSatisfaction() {
        return rounded(satisfaction, 1, 5);
    }

    public int answeredRecommendation() {
        return rounded(recommends, 0, 10);
    }

    static int rounded(double felt, int lowest, int highest) {
        return Math.clamp(Math.round(felt), lowest, highest);
    }
}
