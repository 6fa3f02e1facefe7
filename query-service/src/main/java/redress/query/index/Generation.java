package redress.query.index;

import java.util.Map;

/**
 * Which index stands behind each alias for those who read and write: the live ones by the aliases themselves, or ones
 * that are being built beside them by their own names.
 *
 * @param names of indices by alias; empty for the live ones
 */
public record Generation(Map<String, String> names) {

    /** The indices that everyone reads. */
    public static final Generation LIVE = new Generation(Map.of());

    boolean isLive() {
        return names.isEmpty();
    }

    /** Where documents of an alias are in this generation. */
    public String index(String alias) {
        if (isLive()) {
            return alias;
        }
        String name = names.get(alias);
        if (name == null) {
            throw new IllegalArgumentException("no index is being built for " + alias);
        }
        return name;
    }
}
