package redress.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.regex.Pattern;
import redress.command.input.Json;
import tools.jackson.databind.node.ObjectNode;

/** Reads request bodies that are JSON objects, up to a size that no honest complaint exceeds. */
final class Body {

    private static final int MIB = 1024 * 1024;
    private static final int LONG = 16;
    private static final Pattern JSON = Pattern.compile("(?i)application/json\\s*(;.*)?");

    private Body() {}

    /** The object; an empty body is an empty object. What a browser form can send for another site is not read. */
    static ObjectNode read(HttpServletRequest request) throws IOException {
        return read(request, 1);
    }

    /** The same for what may hold a long list. */
    static ObjectNode readLong(HttpServletRequest request) throws IOException {
        return read(request, LONG);
    }

    private static ObjectNode read(HttpServletRequest request, int mostMib) throws IOException {
        String type = request.getContentType();
        if (type != null && !JSON.matcher(type).matches()) {
            throw new NotJson();
        }
        if (request.getContentLengthLong() > (long) mostMib * MIB) {
            throw new TooLarge(mostMib);
        }
        byte[] bytes = request.getInputStream().readNBytes(mostMib * MIB + 1);
        if (bytes.length > mostMib * MIB) {
            throw new TooLarge(mostMib);
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

    /** The body is longer than it may be. */
    static final class TooLarge extends RuntimeException {
        TooLarge(int mostMib) {
            super("a body may have at most " + mostMib + " MiB", null, false, false);
        }
    }
}
