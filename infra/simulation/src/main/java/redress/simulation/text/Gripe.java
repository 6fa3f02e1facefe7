package redress.simulation.text;

import java.util.Map;

/**
 * One of the many small reasons to complain that nobody planted as a cause.
 *
 * @param processStep where it belongs
 * @param scope attribute values that come with it, mostly none
 */
public record Gripe(String id, String processStep, Map<String, String> scope, Grammar grammar) {}
