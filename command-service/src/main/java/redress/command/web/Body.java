package redress.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.regex.Pattern;
import redress.command.input.Json;
import tools.jackson.databind.node.ObjectNode;

/** Reads request bodies that are JSON objects, up to a size that no honest complaint exceeds. */
final class Body {

    private static final int MOST_BYTES = 1024 * 1024;
    private static final Pattern JSON = Pattern.compile("(?i)application/json\\s*(;.*)?");

    private Body() {}

    /** The object; an empty body is an empty object. What a browser form can send for another site is not read. */
    static ObjectNode read(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        if (type != null && !JSON.matcher(type).matches()) {
            throw new NotJson();
        }
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw new TooLarge();
        }
        byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new TooLarge();
        }
        if (type == null && bytes.length > 0) {
            throw new NotJson();
        }
        return Json.object(bytes.length == 0 ? new byte[] {'{', '}'} : bytes);
    }

    /** The body does not say that it is JSON. */
    static final class NotJson extends RuntimeException {
        NotJson() {
            super("a body must be application/json", null, false, false);
        }
    }

    /** The body is longer than {@link #MOST_BYTES}. */
    static final class TooLarge extends RuntimeException {
        TooLarge() {
            super("a body may have at most 1 MiB", null, false, false);
        }
    }
}
