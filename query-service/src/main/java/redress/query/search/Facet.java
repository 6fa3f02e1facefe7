package redress.query.search;

import java.util.Arrays;
import java.util.Optional;

/** What complaints can be filtered by and are counted by. The name is that of the parameter and of the field. */
public enum Facet {
    SOURCE("source"),
    PRODUCT("product"),
    SUB_PRODUCT("subProduct"),
    CHANNEL("channel"),
    PROCESS_STEP("processStep"),
    REGION("region"),
    STATE("state"),
    SEVERITY("severity"),
    HANDLER("handler"),
    TEAM("team"),
    FEELING("feeling"),
    CAUSE_CATEGORY("causeCategory"),
    ORIGIN("origin"),
    OUTCOME("outcome"),
    CLUSTER("cluster"),
    CLUSTER_ID("clusterId"),
    ROOT_CAUSE("rootCause"),
    ROOT_CAUSE_ID("rootCauseId"),
    ATTRIBUTES("attributes");

    private final String field;

    Facet(String field) {
        this.field = field;
    }

    public String field() {
        return field;
    }

    public static Optional<Facet> byField(String field) {
        return Arrays.stream(values())
                .filter(facet -> facet.field.equals(field))
                .findFirst();
    }
}
