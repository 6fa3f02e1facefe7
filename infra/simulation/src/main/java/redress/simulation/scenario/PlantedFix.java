package redress.simulation.scenario;

/**
 * A fix inside the history.
 *
 * @param effective when it begins to work in the process, as a share of the history
 * @param expectedReduction what the process owner would plan
 * @param trueReduction what it really does
 */
public record PlantedFix(String id, String what, double effective, double expectedReduction, double trueReduction) {}
