package redress.analytics.effect;

/**
 * Complaints in a period and what they are set against.
 *
 * @param count complaints, not negative
 * @param exposure orders, accounts, customers or days of the period, above 0
 */
public record Observed(long count, double exposure) {

    double rate() {
        return count / exposure;
    }
}
