package redress.command.eventstore;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a command comes from; kept in the metadata of every event it leads to.
 *
 * @param intake position of the intake record
 * @param batch the intake batch it belongs to
 */
public record Provenance(
        Actor actor, @Nullable String intake, @Nullable String batch) {

    static final String ACTOR = "actor";
    static final String ON_BEHALF_OF = "onBehalfOf";
    static final String INTAKE = "intake";
    static final String BATCH = "batch";

    /** A part of the platform. */
    public static Provenance of(String actor) {
        return of(Actor.named(actor));
    }

    /** A person, outside the intake. */
    public static Provenance of(Actor actor) {
        return new Provenance(actor, null, null);
    }

    Map<String, String> metaData() {
        Map<String, String> metaData = new TreeMap<>();
        metaData.put(ACTOR, actor.name());
        if (actor.onBehalfOf() != null) {
            metaData.put(ON_BEHALF_OF, actor.onBehalfOf());
        }
        if (intake != null) {
            metaData.put(INTAKE, intake);
        }
        if (batch != null) {
            metaData.put(BATCH, batch);
        }
        return metaData;
    }
}
