package redress.simulation.scenario;

/**
 * Another cause that some complaints are about as well.
 *
 * @param cause its id
 * @param share of the complaints whose circumstances fit both
 */
public record Alongside(String cause, double share) {}
