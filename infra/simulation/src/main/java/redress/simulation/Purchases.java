package redress.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import redress.simulation.rates.Span;
import redress.simulation.scenario.Product;
import redress.simulation.scenario.Region;
import redress.simulation.scenario.Release;
import redress.simulation.scenario.Scenario;
import redress.simulation.scenario.Shares;

/** What was bought and how it went through the business, within the scope of what is behind the complaint. */
final class Purchases {

    /** Entries that are fields of a complaint, or words for its narrative; all others are its attributes. */
    static final Set<String> FIELDS = Set.of("product", "subProduct", "channel", "region", "item");

    private static final double UNKNOWN = .04;
    private static final double BY_APP = .45;
    private static final double UP_TO_DATE = .75;

    private final Scenario scenario;
    private final Span span;
    private final Map<String, Product> products = new LinkedHashMap<>();
    private final Shares names;

    Purchases(Scenario scenario, Span span) {
        this.scenario = scenario;
        this.span = span;
        Map<String, Integer> shares = new LinkedHashMap<>();
        for (Product product : scenario.products()) {
            products.put(product.name(), product);
            shares.put(product.name(), product.share());
        }
        names = new Shares(shares);
    }

    Map<String, String> draw(Map<String, String> scope, Region region, int day, RandomGenerator random) {
        Map<String, String> purchase = new LinkedHashMap<>();
        String name = scope.getOrDefault("product", names.draw(random));
        Product product = product(name);
        purchase.put("product", name);
        List<String> subProducts = List.copyOf(product.items().keySet());
        purchase.put("subProduct", subProducts.get(random.nextInt(subProducts.size())));
        purchase.put("channel", scenario.channels().draw(random));
        maybe(purchase, "supplier", product.suppliers(), random);
        maybe(purchase, "carrier", product.carriers() == null ? region.carriers() : product.carriers(), random);
        maybe(purchase, "warehouse", region.warehouses(), random);
        maybe(purchase, "paymentMethod", scenario.paymentMethods(), random);
        if (random.nextDouble() < BY_APP) {
            purchase.put("softwareVersion", version(day, random));
        }
        purchase.putAll(scope);
        List<String> items = product.items().getOrDefault(purchase.get("subProduct"), List.of("order"));
        purchase.put("item", items.get(random.nextInt(items.size())));
        return purchase;
    }

    int price(Map<String, String> purchase, RandomGenerator random) {
        List<Integer> range = product(purchase.getOrDefault("product", "")).price();
        return range.get(0) + (int) (Math.pow(random.nextDouble(), 2) * (range.get(1) - range.get(0)));
    }

    private Product product(String name) {
        Product product = products.get(name);
        if (product == null) {
            throw new IllegalArgumentException("no such product in the scenario: " + name);
        }
        return product;
    }

    private static void maybe(Map<String, String> purchase, String name, Shares shares, RandomGenerator random) {
        if (random.nextDouble() >= UNKNOWN) {
            purchase.put(name, shares.draw(random));
        }
    }

    /** Most customers have the latest version that was out; the rest some earlier one. */
    private String version(int day, RandomGenerator random) {
        List<Release> out = scenario.releases().stream()
                .filter(release -> release.since() <= span.share(day))
                .toList();
        int latest = out.size() - 1;
        return out.get(random.nextDouble() < UP_TO_DATE ? latest : random.nextInt(out.size()))
                .version();
    }
}
