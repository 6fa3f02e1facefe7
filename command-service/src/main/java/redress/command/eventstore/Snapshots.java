package redress.command.eventstore;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import redress.command.complaint.Complaint;
import redress.command.rootcause.RootCause;
import tools.jackson.databind.MapperFeature;

/**
 * How the state of an aggregate about which much has happened is kept, so that a command need not read all its events. A
 * snapshot holds what the rules ask for, nothing personal, and counts only for the very classes that wrote it: a later
 * version reads the events once more.
 */
final class Snapshots {

    /** Events after which a new snapshot is taken. */
    static final int EVERY = 50;

    private static final Map<String, Class<?>> AGGREGATES =
            Map.of(Complaint.class.getName(), Complaint.class, RootCause.class.getName(), RootCause.class);

    private static final Map<Class<?>, String> REVISIONS = new ConcurrentHashMap<>();

    private Snapshots() {}

    static Serializer serializer() {
        return Jackson3Serializer.builder()
                .revisionResolver(Snapshots::revision)
                .jsonMapperBuilderCustomizer(json -> json.changeDefaultVisibility(
                                visible -> visible.withVisibility(PropertyAccessor.ALL, NONE)
                                        .withVisibility(PropertyAccessor.FIELD, ANY)
                                        .withVisibility(PropertyAccessor.CREATOR, ANY))
                        .enable(MapperFeature.ALLOW_FINAL_FIELDS_AS_MUTATORS))
                .build();
    }

    /** Leaves out what other classes wrote. */
    static SnapshotFilter filter() {
        return snapshot -> current(snapshot);
    }

    private static boolean current(DomainEventData<?> snapshot) {
        var type = snapshot.getPayload().getType();
        Class<?> aggregate = AGGREGATES.get(type.getName());
        return aggregate != null && Objects.equals(revision(aggregate), type.getRevision());
    }

    private static String revision(Class<?> type) {
        return REVISIONS.computeIfAbsent(type, ClassRevision::of);
    }
}
