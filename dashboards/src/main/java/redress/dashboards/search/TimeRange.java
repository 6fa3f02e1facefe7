package redress.dashboards.search;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** The range chosen in the time picker, both ends included. */
public record TimeRange(Instant from, Instant to) {

    ObjectNode bounds() {
        return Search.node()
                .put("gte", from.toEpochMilli())
                .put("lte", to.toEpochMilli())
                .put("format", "epoch_millis");
    }

    /** Lets a date histogram show empty buckets up to both ends. */
    ObjectNode extendedBounds() {
        return Search.node().put("min", from.toEpochMilli()).put("max", to.toEpochMilli());
    }

    long millis() {
        return to.toEpochMilli() - from.toEpochMilli();
    }
}
