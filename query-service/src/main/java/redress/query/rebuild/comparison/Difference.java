package redress.query.rebuild.comparison;

/**
 * A document that is not the same in both indices.
 *
 * @param behind whether the live one has only taken in less, as one does that will still be told the latest
 * @param what is not the same, without any value
 */
public record Difference(String alias, String id, boolean behind, String what) {}
