package redress.dashboards.search;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import redress.dashboards.Dashboard;
import tools.jackson.databind.JsonNode;

/** The dashboard's variables in one state, written into Lucene queries as Grafana writes them. */
public final class Variables {

    private static final Pattern REFERENCE = Pattern.compile("\\$(\\w+)|\\$\\{(\\w+)(?::\\w+)?}");
    private static final Pattern SPECIAL = Pattern.compile("[!*+\\-=<>\\s&|()\\[\\]{}^~?:\\\\/\"]");

    private final Map<String, String> written;

    private Variables(Map<String, String> written) {
        this.written = written;
    }

    /** Variables that nothing was chosen for are in their All state; those without one keep their current value. */
    public static Variables chosen(Dashboard dashboard, Map<String, List<String>> chosen) {
        for (var name : chosen.keySet()) {
            if (dashboard.variables().stream()
                    .noneMatch(variable -> name(variable).equals(name))) {
                throw new IllegalArgumentException("The dashboard has no variable " + name);
            }
        }
        return new Variables(dashboard.variables().stream()
                .collect(Collectors.toMap(
                        Variables::name, variable -> write(variable, chosen.getOrDefault(name(variable), List.of())))));
    }

    private static String name(JsonNode variable) {
        return variable.path("name").asString();
    }

    private static String write(JsonNode variable, List<String> values) {
        if (values.isEmpty()) {
            return variable.path("includeAll").asBoolean(false)
                    ? variable.path("allValue").asString("*")
                    : escape(variable.path("current").path("value").asString(""));
        }
        if (!variable.path("multi").asBoolean(false)) {
            return escape(values.getFirst());
        }
        return values.stream().map(value -> '"' + escape(value) + '"').collect(Collectors.joining(" OR ", "(", ")"));
    }

    private static String escape(String value) {
        return SPECIAL.matcher(value).replaceAll("\\\\$0");
    }

    /** An unknown variable stays as it is, and so finds nothing. */
    String in(String query) {
        return REFERENCE.matcher(query).replaceAll(found -> Matcher.quoteReplacement(value(found)));
    }

    private String value(MatchResult reference) {
        var name = reference.group(1) == null ? reference.group(2) : reference.group(1);
        return written.getOrDefault(name, reference.group());
    }
}
