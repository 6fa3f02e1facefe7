package redress.dashboards.replay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import redress.dashboards.Mappings;
import redress.events.ComplaintId;
import redress.events.EventJson;
import redress.events.RootCauseId;
import redress.simulation.Settings;
import redress.simulation.SimulatedBusiness;
import redress.simulation.SimulatedRecord;
import redress.simulation.scenario.PlantedCause;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The indices that the platform would have after a simulated history, had analytics found exactly what was planted. The
 * mappings are the query service's own.
 */
final class SimulatedIndices {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Pattern WORD = Pattern.compile("\\W+");
    /** In the order of their complaints: what has no fix is somewhere before one. */
    private static final String[] WITHOUT_FIX = {"suspected", "confirmed", "rejected", "fix-planned"};

    private final String elasticsearch;
    private final SimulatedBusiness business;
    private final Map<String, PlantedCause> causes = new HashMap<>();
    private final StringBuilder bulk = new StringBuilder();

    private SimulatedIndices(String elasticsearch, Settings settings) {
        this.elasticsearch = elasticsearch;
        business = new SimulatedBusiness(settings);
        business.scenario().causes().forEach(cause -> causes.put(cause.id(), cause));
    }

    static void load(String elasticsearch, Settings settings) {
        new SimulatedIndices(elasticsearch, settings).load();
    }

    private void load() {
        for (var index : new String[] {"complaints-analyst", "root-causes", "fixes"}) {
            send("PUT", "/" + index, Mappings.of(index).toString());
        }
        business.stream()
                .filter(sent -> sent.kind() == SimulatedRecord.Kind.COMPLAINT)
                .forEach(this::complaint);
        var causesSoFar = 0;
        for (var cause : business.scenario().causes()) {
            rootCause(cause, WITHOUT_FIX[causesSoFar++ % WITHOUT_FIX.length]);
        }
        send("POST", "/_bulk?refresh=true", bulk.toString());
    }

    private void complaint(SimulatedRecord sent) {
        var document = (ObjectNode) EventJson.MAPPER.valueToTree(sent.complaint());
        var narrative = document.path("narrative").asString("");
        document.set("at", document.get("lodgedAt"));
        document.remove(List.of("narrative", "externalId", "lodgedAt", "attributes", "desiredOutcome"));
        document.put("id", ComplaintId.of(sent.source(), sent.externalId()).toString());
        document.set("customer", document.get("customerId"));
        document.remove("customerId");
        group(
                document,
                sent.causes().isEmpty() ? null : causes.get(sent.causes().getFirst()),
                !narrative.isEmpty());
        write("complaints-analyst", document);
    }

    /** Every planted cause has its cluster; of the others, two kinds are alike enough for one, and some are like none. */
    private void group(ObjectNode document, @Nullable PlantedCause cause, boolean told) {
        var cluster = cause != null ? cause.id() : document.path("processStep").asString("");
        if (!told || cluster.isEmpty()) {
            return;
        }
        document.put("clusterId", cluster);
        document.put("cluster", cause == null ? cluster : label(cause));
        if (cause != null) {
            document.put("rootCauseId", RootCauseId.suspectedBehind(cluster).toString());
            document.put("rootCause", cause.name());
        }
    }

    /** A cluster goes by words, never by a sentence of a narrative. */
    private static String label(PlantedCause cause) {
        return WORD.splitAsStream(cause.name().toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 3)
                .limit(4)
                .collect(Collectors.joining(", "));
    }

    private void rootCause(PlantedCause cause, String withoutFix) {
        var id = RootCauseId.suspectedBehind(cause.id()).toString();
        var fix = cause.fix();
        var document = MAPPER.createObjectNode()
                .put("id", id)
                .put("at", business.at(.9).toString())
                .put("name", cause.name())
                .put("state", fix == null ? withoutFix : "fix-deployed");
        write("root-causes", document);
        if (fix != null) {
            var deployed = MAPPER.createObjectNode()
                    .put("at", business.at(fix.effective()).toString())
                    .put("rootCauseId", id)
                    .put("rootCause", cause.name())
                    .put("fix", fix.id())
                    .put("what", fix.what());
            deployed.putArray("tags").add("fix").add(cause.name());
            write("fixes", deployed);
        }
    }

    private void write(String index, JsonNode document) {
        bulk.append("{\"index\":{\"_index\":\"")
                .append(index)
                .append("\"}}\n")
                .append(document)
                .append('\n');
    }

    private void send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(elasticsearch + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200 || answer.body().contains("\"errors\":true")) {
                throw new IllegalStateException(path + " " + answer.body());
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
