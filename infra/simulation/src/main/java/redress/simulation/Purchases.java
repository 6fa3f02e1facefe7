package redress.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import redress.simulation.rates.Span;
import redress.simulation.scenario.Product;
import redress.simulation.scenario.Region;
import redress.simulation.scenario.Release;
import redress.simulation.scenario.Scenario;
import redress.simulation.scenario.Shares;

/** What was bought and how it went through the business, within the scope of what is behind the complaint. */
final class Purchases {

    /** Entries that are fields of a complaint, or words for its narrative; all others are its attributes. */
    private static final Set<String> FIELDS = Set.of("product", "subProduct", "channel", "region", "item");

    /** Share of the complaints in which the business does not know an attribute. */
    private static final double UNKNOWN = .04;

    private static final double BY_APP = .45;
    private static final double UP_TO_DATE = .75;

    private final Scenario scenario;
    private final Span span;
    private final Map<String, Product> products = new LinkedHashMap<>();
    private final Map<Product, List<String>> subProducts = new LinkedHashMap<>();
    private final Shares names;

    Purchases(Scenario scenario, Span span) {
        this.scenario = scenario;
        this.span = span;
        Map<String, Integer> shares = new LinkedHashMap<>();
        for (Product product : scenario.products()) {
            products.put(product.name(), product);
            subProducts.put(product, List.copyOf(product.items().keySet()));
            shares.put(product.name(), product.share());
        }
        names = new Shares(shares);
    }

    /** A product, that of the scope if it names one. */
    Product product(Map<String, String> scope, RandomGenerator random) {
        String name = scope.getOrDefault("product", names.draw(random));
        Product product = products.get(name);
        if (product == null) {
            throw new IllegalArgumentException("no such product in the scenario: " + name);
        }
        return product;
    }

    /** All that the business knows of the purchase, by name of the attribute. */
    Map<String, String> draw(
            Product product,
            String channel,
            Map<String, String> scope,
            Region region,
            int day,
            RandomGenerator random) {
        Map<String, String> purchase = new LinkedHashMap<>(24);
        purchase.put("product", product.name());
        purchase.put("subProduct", one(subProducts.getOrDefault(product, List.of()), random));
        purchase.put("channel", channel);
        maybe(purchase, "supplier", product.suppliers(), random);
        if (product.shipped()) {
            maybe(purchase, "carrier", product.carriers() == null ? region.carriers() : product.carriers(), random);
            maybe(purchase, "warehouse", region.warehouses(), random);
        }
        maybe(purchase, "paymentMethod", scenario.paymentMethods(), random);
        if (random.nextDouble() < BY_APP) {
            purchase.put("softwareVersion", version(scenario.releases(), day, random));
        }
        firmware(purchase, product.firmware(), day, random);
        purchase.putAll(scope);
        purchase.put("item", one(product.items().getOrDefault(purchase.get("subProduct"), List.of("order")), random));
        return purchase;
    }

    /** The attributes that are recorded: all but what is no attribute, and now and then one that the scope names. */
    Map<String, String> known(Map<String, String> purchase, Map<String, String> scope, RandomGenerator random) {
        Map<String, String> known = new LinkedHashMap<>(purchase);
        known.keySet().removeAll(FIELDS);
        // Sorted, as the order of a scope is not the same in every run and chance goes through it.
        for (String name : new TreeSet<>(scope.keySet())) {
            if (random.nextDouble() < UNKNOWN) {
                known.remove(name);
            }
        }
        return known;
    }

    int price(Product product, RandomGenerator random) {
        List<Integer> range = product.price();
        return range.get(0) + (int) (Math.pow(random.nextDouble(), 2) * (range.get(1) - range.get(0)));
    }

    private static String one(List<String> names, RandomGenerator random) {
        return names.get(random.nextInt(names.size()));
    }

    private static void maybe(Map<String, String> purchase, String name, Shares shares, RandomGenerator random) {
        if (random.nextDouble() >= UNKNOWN) {
            purchase.put(name, shares.draw(random));
        }
    }

    private void firmware(
            Map<String, String> purchase, @Nullable List<Release> firmware, int day, RandomGenerator random) {
        if (firmware != null && random.nextDouble() >= UNKNOWN) {
            purchase.put("firmware", version(firmware, day, random));
        }
    }

    /** Most customers have the latest version that was out; the rest some earlier one. */
    private String version(List<Release> releases, int day, RandomGenerator random) {
        int out = 1;
        while (out < releases.size() && releases.get(out).since() <= span.share(day)) {
            out++;
        }
        return releases.get(random.nextDouble() < UP_TO_DATE ? out - 1 : random.nextInt(out))
                .version();
    }
}
