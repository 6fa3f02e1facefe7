package redress.simulation.scenario;

/**
 * A list of those affected by a cause that somebody in the business has: a recall list, an outage log.
 *
 * @param at when it is handed in, as a share of the history
 * @param named whether it names the customers, or only counts them
 */
public record AffectedList(double at, boolean named) {}
