package redress.command.eventstore;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a command comes from; kept in the metadata of every event it leads to.
 *
 * @param actor user name, {@code analytics} or {@code intake:<source>}
 * @param intake position of the intake record
 * @param batch the intake batch it belongs to
 */
public record Provenance(
        String actor, @Nullable String intake, @Nullable String batch) {

    static final String ACTOR = "actor";
    static final String INTAKE = "intake";
    static final String BATCH = "batch";

    /** A person or a part of the platform, outside the intake. */
    public static Provenance of(String actor) {
        return new Provenance(actor, null, null);
    }

    Map<String, String> metaData() {
        Map<String, String> metaData = new TreeMap<>();
        metaData.put(ACTOR, actor);
        if (intake != null) {
            metaData.put(INTAKE, intake);
        }
        if (batch != null) {
            metaData.put(BATCH, batch);
        }
        return metaData;
    }
}
