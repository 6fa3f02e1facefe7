package redress.query.console.customer;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import redress.events.EventJson;
import redress.query.console.CommandService;
import redress.query.console.CommandService.Reply;
import redress.query.console.CommandServiceAway;

/** Asks the command service about customers. What sources call one goes there in a body, never in an address. */
@Component
final class Customers {

    private static final int NOT_FOUND = 404;

    /**
     * What was erased, or why it was refused.
     *
     * @param complaints how many lost their words
     * @param reports how many had something personal that is gone
     * @param rejected how many rejected records were deleted
     * @param refusal absent if it was done
     */
    record Erased(int complaints, int reports, int rejected, String refusal) {}

    private final CommandService service;

    Customers(CommandService service) {
        this.service = service;
    }

    /** The pseudonym of a customer, called as sources do or by the pseudonym; empty if nothing is known of one. */
    Optional<String> pseudonym(String called, Authentication user) {
        var body = EventJson.MAPPER.createObjectNode().put("customer", called);
        return found(service.ask("POST", "customers/pseudonym", body, user))
                .map(reply -> reply.json().path("customer").asString());
    }

    /** Everything that is held, as JSON. */
    Optional<byte[]> held(String pseudonym, Authentication user) {
        return found(service.ask("GET", "customers/" + pseudonym, null, user)).map(Reply::bytes);
    }

    /** Erases everything personal; {@code reason} as the command service calls it. */
    Erased erase(String pseudonym, Reason reason, Authentication user) {
        Reply reply = service.ask("DELETE", "customers/" + pseudonym + "?reason=" + reason.word(), null, user);
        return reply.isDone()
                ? new Erased(
                        reply.json().path("complaints").asInt(),
                        reply.json().path("reports").asInt(),
                        reply.json().path("rejected").asInt(),
                        "")
                : new Erased(0, 0, 0, reply.refusal());
    }

    private static Optional<Reply> found(Reply reply) {
        if (reply.status() == NOT_FOUND) {
            return Optional.empty();
        }
        if (!reply.isDone()) {
            throw new CommandServiceAway();
        }
        return Optional.of(reply);
    }
}
