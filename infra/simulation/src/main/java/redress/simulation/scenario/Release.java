package redress.simulation.scenario;

/**
 * A version of the shop's app, or of what runs in a product.
 *
 * @param since when it came out, as a share of the history
 */
public record Release(String version, double since) {}
