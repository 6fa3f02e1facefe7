package redress.simulation.scenario;

import redress.simulation.customers.Customer.Segment;

/**
 * A segment's part in the failures of a cause, before any fix.
 *
 * @param share of the failures; the shares of a cause's strata add up to 1
 */
public record Stratum(Segment segment, double share) {}
