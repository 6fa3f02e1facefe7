package redress.simulation.scenario;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something the business sells.
 *
 * @param share how often complaints without a planted cause are about it
 * @param items what customers call the things, by sub-product
 * @param carriers who delivers it, where that does not depend on the region
 * @param price lowest and highest price
 */
public record Product(
        String name,
        int share,
        Map<String, List<String>> items,
        Shares suppliers,
        @Nullable Shares carriers,
        List<Integer> price) {}
