package redress.command.web;

import java.security.Principal;
import redress.command.input.Unfit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The system that a body says it comes from. */
final class StatedSource {

    private StatedSource() {}

    /** Takes it out of the body; the caller's name if it is absent. */
    static String taken(ObjectNode body, Principal caller) {
        JsonNode stated = body.remove("source");
        if (stated == null || stated.isNull()) {
            return caller.getName();
        }
        if (!stated.isString()) {
            throw new Unfit("source", "text", "source must be a text");
        }
        return stated.asString();
    }
}
