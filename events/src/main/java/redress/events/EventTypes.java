package redress.events;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redress.events.complaint.ComplaintEvent;
import redress.events.finding.Finding;
import redress.events.report.ReportEvent;
import redress.events.rootcause.RootCauseEvent;

/** Which record stands behind which logical name, both ways, read off the sealed interfaces. */
public final class EventTypes {

    private static final Map<String, Class<?>> BY_NAME = Stream.of(
                    ComplaintEvent.class, RootCauseEvent.class, ReportEvent.class, Finding.class)
            .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
            .collect(Collectors.toUnmodifiableMap(EventTypes::nameOf, Function.identity()));

    private EventTypes() {}

    /**
     * The logical name of an event class.
     *
     * @throws IllegalArgumentException if the class is no part of the published language
     */
    public static String nameOf(Class<?> type) {
        EventType name = type.getAnnotation(EventType.class);
        if (name == null) {
            throw new IllegalArgumentException(type.getName() + " has no @EventType");
        }
        return name.value();
    }

    /** The record behind a logical name; empty for a name that this version does not know. */
    public static Optional<Class<?>> byName(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Every logical name with its record. */
    public static Map<String, Class<?>> all() {
        return BY_NAME;
    }
}
