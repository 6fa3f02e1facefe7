package redress.simulation.scenario;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something the business sells.
 *
 * @param share how often complaints without a planted cause are about it
 * @param orders how often it is bought
 * @param items what customers call the things, by sub-product
 * @param carriers who delivers it, where that does not depend on the region
 * @param shipped or not, so that neither carrier nor warehouse has to do with it
 * @param firmware the versions in it, where there are any
 * @param price lowest and highest price
 */
public record Product(
        String name,
        int share,
        int orders,
        Map<String, List<String>> items,
        Shares suppliers,
        @Nullable Shares carriers,
        boolean shipped,
        @Nullable List<Release> firmware,
        List<Integer> price) {}
