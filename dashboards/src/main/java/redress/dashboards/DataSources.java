package redress.dashboards;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The provisioned data sources by uid, which is how dashboards refer to them. */
public record DataSources(Map<String, DataSource> byUid) {

    public DataSources {
        byUid = Map.copyOf(byUid);
    }

    /** Those in this module's jar. */
    public static DataSources shipped() {
        var file = new YAMLMapper().readTree(Shipped.bytes("provisioning/datasources/elasticsearch.yaml"));
        return new DataSources(file.path("datasources").values().stream()
                .map(DataSources::read)
                .collect(Collectors.toMap(DataSource::uid, Function.identity())));
    }

    private static DataSource read(JsonNode entry) {
        var settings = entry.path("jsonData");
        return new DataSource(
                entry.path("uid").stringValue(),
                settings.path("index").stringValue(),
                settings.path("timeField").stringValue(),
                settings.path("timeInterval").asString(""));
    }

    public DataSource named(@Nullable String uid) {
        var found = uid == null ? null : byUid.get(uid);
        if (found == null) {
            throw new IllegalArgumentException("No data source " + uid + " is provisioned");
        }
        return found;
    }
}
