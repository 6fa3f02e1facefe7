package redress.simulation.reports;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import redress.events.intake.ReportExposure;
import redress.simulation.chance.Chance;
import redress.simulation.rates.Span;
import redress.simulation.rates.Volume;
import redress.simulation.scenario.Product;
import redress.simulation.scenario.Region;
import redress.simulation.scenario.Scenario;

/** Orders of a day by product and region, the segment of the report: Poisson around what is usual on such a day. */
public final class Exposures {

    private static final double NORMAL_FROM = 50;

    private final Scenario scenario;
    private final Span span;
    private final long seed;
    private final double perDay;
    private final double products;

    public Exposures(Scenario scenario, Span span, long seed, long complaints) {
        this.scenario = scenario;
        this.span = span;
        this.seed = seed;
        perDay = scenario.ordersPerComplaint() * complaints / span.days();
        products = scenario.products().stream().mapToInt(Product::orders).sum();
    }

    /** Reports of each day. */
    public int perDay() {
        return scenario.products().size() * scenario.regions().size();
    }

    public List<ReportExposure> ofDay(int day) {
        List<ReportExposure> reports = new ArrayList<>(perDay());
        LocalDate date = span.startOf(day).atZone(ZoneOffset.UTC).toLocalDate();
        SplittableRandom random = new SplittableRandom(Chance.key(seed, -1L - day));
        for (Product product : scenario.products()) {
            String name = scenario.nameAt("product", product.name(), day, span);
            for (Region region : scenario.regions()) {
                double mean = perDay * Volume.ofDay(span, day) * product.orders() / products * region.share() / 100;
                String id = "orders-" + date + "-" + product.name() + "-" + region.name();
                reports.add(new ReportExposure(id, name, region.name(), date.toString(), poisson(mean, random)));
            }
        }
        return reports;
    }

    /** Knuth's product of uniforms where the mean is small, else the normal approximation. */
    private static long poisson(double mean, SplittableRandom random) {
        if (mean >= NORMAL_FROM) {
            return Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        }
        double limit = Math.exp(-mean);
        long count = -1;
        for (double product = 1; product > limit; count++) {
            product *= random.nextDouble();
        }
        return Math.max(0, count);
    }
}
