package redress.simulation.scenario;

/**
 * A value of an attribute that records call by another name from some day on.
 *
 * @param from the first such day, by when the complaint is lodged, as a share of the history
 */
public record Rename(String attribute, String was, String is, double from) {}
