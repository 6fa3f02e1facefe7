package redress.query.console.customer;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import redress.query.console.customer.Line.Fact;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of an event as labels and values, whatever the event; what its summary or its page says is left out. */
final class Facts {

    /** Ids, and what stands beside the facts. */
    private static final Set<String> ELSEWHERE = Set.of(
            "complaint", "report", "at", "source", "externalId", "customer", "personal", "rootCause", "noticedAt");
    /** What the summary of a line says; the account that a complaint begins with has none. */
    private static final Set<String> SUMMED_UP = Set.of(
            "handler",
            "previous",
            "promise",
            "gesture",
            "solution",
            "solutions",
            "approvedBy",
            "manager",
            "to",
            "outcome",
            "feeling",
            "category",
            "origin",
            "subCause",
            "rootCauseName",
            "followedUp",
            "asked",
            "accountable",
            "listening",
            "needsApproval",
            "direction",
            "reason",
            "kind",
            "satisfaction",
            "recommend");

    /** Where the name alone does not say enough. */
    private static final Map<String, String> LABELS = Map.of(
            "subProduct", "Sub-product",
            "occurredAt", "Happened",
            "tenureMonths", "Customer for, months",
            "plan", "Clocks of the plan",
            "version", "Its version",
            "summaryBy", "Sum up by");

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]+");

    private Facts() {}

    /** All of an account. */
    static List<Fact> of(ObjectNode data) {
        return of(data, Set.of());
    }

    /** Those that the summary does not say. */
    static List<Fact> beside(ObjectNode data) {
        return of(data, SUMMED_UP);
    }

    private static List<Fact> of(ObjectNode data, Set<String> without) {
        List<Fact> facts = new ArrayList<>();
        data.properties().forEach(field -> {
            if (!ELSEWHERE.contains(field.getKey()) && !without.contains(field.getKey())) {
                add(field.getKey(), field.getValue(), facts);
            }
        });
        return facts;
    }

    private static void add(String name, JsonNode value, List<Fact> facts) {
        if (value.isObject()) {
            value.properties().forEach(field -> add(field.getKey(), field.getValue(), facts));
        } else if (value.isArray()) {
            value.forEach(one -> add(name, one, facts));
        } else if (!value.isNull()) {
            facts.add(fact(label(name), value.asString()));
        }
    }

    private static Fact fact(String label, String value) {
        try {
            return new Fact(label, value, Instant.parse(value));
        } catch (DateTimeException noTime) {
            return new Fact(label, word(value), null);
        }
    }

    /** Codes of the events read as words; what sources and people wrote stays as it is. */
    private static String word(String value) {
        return switch (value) {
            case "true" -> "yes";
            case "false" -> "no";
            default ->
                CODE.matcher(value).matches() && value.length() > 3
                        ? value.toLowerCase(Locale.ROOT).replace('_', ' ')
                        : value;
        };
    }

    /** {@code nextUpdateBy} reads “Next update by”. */
    static String label(String name) {
        return LABELS.getOrDefault(name, spaced(name));
    }

    private static String spaced(String name) {
        String spaced = name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return spaced.isEmpty() ? name : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
