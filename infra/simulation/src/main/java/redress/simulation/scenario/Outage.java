package redress.simulation.scenario;

/**
 * A channel that does not work for some days: complaints fall, failures do not.
 *
 * @param from its first day, as a share of the history
 * @param moves share of the complaints that come by another channel instead; the others are not made
 */
public record Outage(String channel, double from, int days, double moves) {}
