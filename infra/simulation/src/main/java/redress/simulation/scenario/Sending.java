package redress.simulation.scenario;

/**
 * How records come to the platform.
 *
 * @param weekly a channel whose complaints are sent together, once a week
 * @param late share of the others that is sent some days after it was lodged, {@code latestDays} at most
 */
public record Sending(String weekly, double late, int latestDays) {}
