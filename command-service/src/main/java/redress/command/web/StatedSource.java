package redress.command.web;

import org.springframework.security.core.Authentication;
import redress.command.input.Unfit;
import redress.identity.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The system that a body says it comes from. */
final class StatedSource {

    private StatedSource() {}

    /**
     * Takes it out of the body; the caller's name if it is absent. Whoever hands in for themselves names no other source:
     * the source and its own id make the complaint's, and the real one would pass for a duplicate.
     */
    static String taken(ObjectNode body, Authentication caller) {
        JsonNode stated = body.remove("source");
        if (stated == null || stated.isNull()) {
            return caller.getName();
        }
        if (!stated.isString()) {
            throw new Unfit("source", "text", "source must be a text");
        }
        String source = stated.asString();
        if (!source.equals(caller.getName()) && !Role.PUBLISHER.isHeldBy(caller) && !Role.ADMIN.isHeldBy(caller)) {
            throw new Unfit(
                    "source",
                    "own-source",
                    "source must be your own user name or left out: only publishers hand in for other systems");
        }
        return source;
    }
}
