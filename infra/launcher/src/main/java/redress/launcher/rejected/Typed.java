package redress.launcher.rejected;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import redress.events.EventJson;
import redress.launcher.terminal.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** Corrections as a person types them. */
public final class Typed {

    private Typed() {}

    /**
     * Single fields.
     *
     * @param typed entries {@code field=value}; without a value the field is taken away
     */
    public static ObjectNode set(List<String> typed) {
        var set = EventJson.MAPPER.createObjectNode();
        for (var entry : typed) {
            var end = entry.indexOf('=');
            if (end < 1) {
                throw new Refusal("--set wants field=value, not " + entry + ".");
            }
            var value = entry.substring(end + 1);
            if (value.isEmpty()) {
                set.putNull(entry.substring(0, end));
            } else {
                set.put(entry.substring(0, end), value);
            }
        }
        return set;
    }

    /** A file with the data of a record anew, or with all of it: an object with type, source, id and data. */
    public static void addFile(Path file, ObjectNode correction) throws IOException {
        if (!Files.isReadable(file)) {
            throw new Refusal("There is no file " + file + " that can be read.");
        }
        try {
            if (EventJson.MAPPER.readTree(Files.readAllBytes(file)) instanceof ObjectNode object) {
                var whole =
                        object.path("type").isString() && object.path("data").isObject();
                object.remove("specversion");
                correction.set(whole ? "record" : "data", object);
                return;
            }
        } catch (JacksonException notJson) {
            throw new Refusal(file + " is not JSON.", notJson);
        }
        throw new Refusal(file + " must hold a JSON object.");
    }
}
