package redress.launcher.rejected;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which rejected records: those of a batch, with a rule, of a source; what is absent does not matter. */
public record Selection(
        @Nullable String batch,
        @Nullable String rule,
        @Nullable String source) {

    public static final Selection EVERYTHING = new Selection(null, null, null);

    public boolean isEverything() {
        return fields().isEmpty();
    }

    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        put(fields, "batch", batch);
        put(fields, "rule", rule);
        put(fields, "source", source);
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    String query() {
        return fields().entrySet().stream()
                .map(field -> "&" + field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining());
    }
}
