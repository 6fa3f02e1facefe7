package redress.analytics.assignment;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

/** Names clusters by their most typical complaint, so that the same clusters have the same names. */
public final class ClusterIds {

    private static final int DIGITS = 8;

    private ClusterIds() {}

    /**
     * The id of a new cluster.
     *
     * @param complaint its most typical one
     * @param taken ids of others; the new one is added
     */
    public static String next(String complaint, Set<String> taken) {
        for (int attempt = 0; ; attempt++) {
            byte[] name = ("cluster\0" + complaint + '\0' + attempt).getBytes(StandardCharsets.UTF_8);
            String id = "c-" + UUID.nameUUIDFromBytes(name).toString().substring(0, DIGITS);
            if (taken.add(id)) {
                return id;
            }
        }
    }
}
