package redress.command.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import redress.command.complaint.Complaint;
import redress.command.eventstore.Commands;
import redress.command.eventstore.EventLog;
import redress.command.rootcause.RootCause;
import redress.command.rootcause.RootCausePolicies;
import redress.command.rule.Policy;
import redress.command.rule.Refusal;
import redress.events.ComplaintId;

/** Which commands are possible now, and why the rest is not. */
@RestController
class AllowedCommandsApi {

    private final Commands commands;
    private final EventLog log;
    private final TeamBounds teams;

    AllowedCommandsApi(Commands commands, EventLog log, TeamBounds teams) {
        this.commands = commands;
        this.log = log;
        this.teams = teams;
    }

    /**
     * The commands of an aggregate as they stand for the caller.
     *
     * @param version number of the aggregate's last event
     */
    record Allowed(String id, long version, List<Item> commands) {}

    /**
     * A command.
     *
     * @param command as in its URL
     * @param rule the rule that forbids it now, whatever it says; absent if it is allowed
     * @param reason that rule's sentence
     * @param fields what its body holds
     */
    record Item(
            String command,
            boolean allowed,
            @Nullable String rule,
            @Nullable String reason,
            List<Field> fields) {}

    /**
     * A field of a command's body.
     *
     * @param values what it may say, if that is a list
     */
    record Field(
            String name,
            String type,
            boolean required,
            @Nullable List<String> values) {}

    /** Those of a complaint. */
    @GetMapping("/api/complaints/{id}/allowed-commands")
    Allowed ofComplaint(@PathVariable String id, Authentication caller) {
        String complaint = Ids.uuid(id);
        teams.check(ComplaintId.of(complaint), caller);
        return allowed(complaint, commands.look(Complaint.class, complaint, Complaint::possibilities), caller);
    }

    /** Those of a root cause. */
    @GetMapping("/api/root-causes/{id}/allowed-commands")
    Allowed ofRootCause(@PathVariable String id, Authentication caller) {
        String rootCause = Ids.uuid(id);
        return allowed(
                rootCause,
                commands.look(RootCause.class, rootCause, cause -> Policy.possibilities(RootCausePolicies.ALL, cause)),
                caller);
    }

    private Allowed allowed(String id, Map<Class<?>, Optional<Refusal>> possibilities, Authentication caller) {
        List<Item> items = possibilities.entrySet().stream()
                .map(one -> item(one.getKey(), one.getValue(), caller))
                .toList();
        return new Allowed(id, log.version(id), items);
    }

    private static Item item(Class<?> command, Optional<Refusal> refusal, Authentication caller) {
        Optional<Refusal> no = Roles.maySend(caller, command) ? refusal : Optional.of(notYours(command));
        return new Item(
                NamedCommands.nameOf(command),
                no.isEmpty(),
                no.map(Refusal::rule).orElse(null),
                no.map(Refusal::sentence).orElse(null),
                fields(command));
    }

    private static Refusal notYours(Class<?> command) {
        List<String> roles = Arrays.stream(Roles.of(command))
                .map(role -> redress.identity.Role.valueOf(role).logicalName())
                .toList();
        return new Refusal("role", "Your role does not allow this; it takes " + String.join(" or ", roles) + ".");
    }

    private static List<Field> fields(Class<?> command) {
        return Arrays.stream(command.getRecordComponents())
                .filter(component -> !NamedCommands.GIVEN.contains(component.getName()))
                .map(AllowedCommandsApi::field)
                .toList();
    }

    private static Field field(RecordComponent component) {
        Class<?> type = component.getType();
        List<String> values = type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(Object::toString).toList()
                : null;
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return new Field(component.getName(), typeName(type), !optional, values);
    }

    private static String typeName(Class<?> type) {
        if (type.isEnum()) {
            return "one-of";
        }
        if (Number.class.isAssignableFrom(type)) {
            return "number";
        }
        return switch (type.getSimpleName()) {
            case "boolean" -> "boolean";
            case "Instant" -> "time";
            case "List" -> "list";
            case "Map" -> "object";
            default -> "text";
        };
    }
}
