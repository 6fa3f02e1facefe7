package redress.analytics.subgroup;

import java.time.Instant;
import java.util.Map;

/**
 * A complaint as its attributes describe it.
 *
 * @param customer whom it counts for, however often they complain
 * @param values by the name of the attribute
 */
public record Described(String complaint, String customer, Instant at, Map<String, String> values) {}
