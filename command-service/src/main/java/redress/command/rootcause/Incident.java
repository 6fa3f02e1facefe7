package redress.command.rootcause;

import java.time.Instant;
import java.util.Map;
import redress.events.ComplaintId;

/**
 * What a complaint says about the failure itself, as far as it matters for whether the failure came back.
 *
 * @param at when the failure happened; when the complaint was lodged, if it does not say
 * @param attributes its attributes by name, {@code product} and {@code channel} among them
 */
public record Incident(ComplaintId complaint, Instant at, Map<String, String> attributes) {}
