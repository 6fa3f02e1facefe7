package redress.analytics.labelling;

/**
 * A keyword and how many wrote it.
 *
 * @param share of the cluster's customers, 0 to 1
 * @param elsewhere share of all other customers with a text
 */
public record Shared(String word, double share, double elsewhere) {}
