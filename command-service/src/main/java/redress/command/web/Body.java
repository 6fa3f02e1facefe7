package redress.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import redress.command.input.Json;
import tools.jackson.databind.node.ObjectNode;

/** Reads request bodies that are JSON objects, up to a size that no honest complaint exceeds. */
final class Body {

    private static final int MOST_BYTES = 1024 * 1024;

    private Body() {}

    /** The object; an empty body is an empty object. */
    static ObjectNode read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw new TooLarge();
        }
        byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new TooLarge();
        }
        return Json.object(bytes.length == 0 ? new byte[] {'{', '}'} : bytes);
    }

    /** The body is longer than {@link #MOST_BYTES}. */
    static final class TooLarge extends RuntimeException {
        TooLarge() {
            super("a body may have at most 1 MiB", null, false, false);
        }
    }
}
