package redress.query.rootcause.loss;

import java.util.List;
import java.util.Optional;

/**
 * A group of customers whose part in an expected loss is asked for.
 *
 * @param facet one of {@link #FACETS}
 * @param name of the group, such as business
 */
public record LossGroup(String facet, String name) {

    public static final List<String> FACETS = List.of("product", "segment", "region", "tenure");

    /** As parameters have it, {@code segment=business}; empty for what is none. */
    public static Optional<LossGroup> read(String text) {
        int equals = text.indexOf('=');
        return equals > 0 && equals < text.length() - 1 && FACETS.contains(text.substring(0, equals))
                ? Optional.of(new LossGroup(text.substring(0, equals), text.substring(equals + 1)))
                : Optional.empty();
    }
}
