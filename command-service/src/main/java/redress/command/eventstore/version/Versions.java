package redress.command.eventstore.version;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import redress.events.EventJson;
import tools.jackson.databind.node.ObjectNode;

/** All steps from one version of an event to the next, taken one after the other until an event is in its newest. */
public final class Versions implements EventUpcaster {

    private static final Pattern NAME = Pattern.compile("(.+\\.v)(\\d+)");

    private final Map<String, NextVersion> steps = new HashMap<>();

    /**
     * In any order.
     *
     * @throws IllegalArgumentException if a step does not lead to the next version, or two begin at the same
     */
    public Versions(Collection<NextVersion> all) {
        for (NextVersion step : all) {
            if (!next(step.from()).equals(step.to()) || steps.put(step.from(), step) != null) {
                throw new IllegalArgumentException(step.from() + " to " + step.to() + " is no step of its own");
            }
        }
    }

    private static String next(String name) {
        Matcher version = NAME.matcher(name);
        return version.matches() ? version.group(1) + (Integer.parseInt(version.group(2)) + 1) : "";
    }

    /** The name that events stored under {@code type} have now. */
    public String newest(String type) {
        NextVersion step = steps.get(type);
        return step == null ? type : newest(step.to());
    }

    /** The data of an event stored under {@code type} in its newest version; as it is stored if it is in that already. */
    public byte[] newest(String type, byte[] json) {
        NextVersion step = steps.get(type);
        if (step == null) {
            return json;
        }
        ObjectNode data = EventJson.MAPPER.readValue(json, ObjectNode.class);
        while (step != null) {
            data = step.upcast(data);
            step = steps.get(step.to());
        }
        return EventJson.MAPPER.writeValueAsBytes(data);
    }

    /** The names with all names that events of these types were ever stored under. */
    public Set<String> withEarlier(Collection<String> types) {
        Set<String> names = new LinkedHashSet<>(types);
        steps.keySet().stream().filter(old -> types.contains(newest(old))).forEach(names::add);
        return names;
    }

    /** For Axon, which reads events for aggregates and for publishing. */
    @Override
    public Stream<IntermediateEventRepresentation> upcast(Stream<IntermediateEventRepresentation> stored) {
        return steps.isEmpty() ? stored : stored.map(this::newest);
    }

    private IntermediateEventRepresentation newest(IntermediateEventRepresentation stored) {
        String type = stored.getType().getName();
        return steps.containsKey(type)
                ? stored.upcast(
                        new SimpleSerializedType(newest(type), null),
                        byte[].class,
                        json -> newest(type, json),
                        metaData -> metaData)
                : stored;
    }
}
