package redress.simulation.scenario;

import redress.simulation.customers.Customer.Segment;

/**
 * Customers who stop complaining because they are leaving.
 *
 * @param from as a share of the history
 * @param shift added to their propensity from then on, see {@link Propensity}; below 0
 * @param leave share of them who leave by the end of the history
 */
public record Quiet(String region, Segment segment, double from, double shift, double leave) {}
