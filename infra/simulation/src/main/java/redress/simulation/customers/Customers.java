package redress.simulation.customers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import redress.simulation.customers.Customer.Segment;
import redress.simulation.scenario.Region;

/**
 * All customers, none of them stored: a customer follows from its number and the seed. The last two digits of the number
 * decide the region, so that customers of one region can be drawn directly.
 */
public final class Customers {

    private static final int PER_BLOCK = 100;
    private static final int PER_COMPLAINT = 10;
    private static final long STRIDE = 1_000_003;
    private static final double MEAN_TENURE_MONTHS = 30;

    private final long seed;
    private final long blocks;
    private final List<Region> regionOfSlot = new ArrayList<>();
    private final List<Integer> everySlot = new ArrayList<>();
    private final Map<String, List<Integer>> slotsOfRegion = new HashMap<>();

    /**
     * All customers of a business.
     *
     * @param complaints of the history; there are ten times as many customers, at least five thousand
     */
    public Customers(long seed, List<Region> regions, long complaints) {
        this.seed = seed;
        blocks = Math.max(50, complaints * PER_COMPLAINT / PER_BLOCK);
        for (Region region : regions) {
            for (int i = 0; i < region.share(); i++) {
                everySlot.add(regionOfSlot.size());
                slotsOfRegion
                        .computeIfAbsent(region.name(), _ -> new ArrayList<>())
                        .add(regionOfSlot.size());
                regionOfSlot.add(region);
            }
        }
        if (regionOfSlot.size() != PER_BLOCK) {
            throw new IllegalArgumentException("the shares of the regions must add up to 100");
        }
    }

    /** Anyone; some customers come more often than others. */
    public Customer any(RandomGenerator random) {
        double skewed = Math.pow(random.nextDouble(), 1.5);
        return numbered((long) (skewed * blocks * PER_BLOCK));
    }

    /**
     * One of a cause's affected customers, each with the same chance.
     *
     * @param cause tells apart the affected of different causes
     * @param affected how many there are
     * @param region where they all live, or null if anywhere
     */
    public Customer affected(int cause, long affected, @Nullable String region, RandomGenerator random) {
        List<Integer> slots = region == null ? everySlot : Objects.requireNonNull(slotsOfRegion.get(region), region);
        long pool = blocks * slots.size();
        long place = (random.nextLong(Math.min(affected, pool)) * STRIDE + cause * 7_919L) % pool;
        return numbered(place / slots.size() * PER_BLOCK + slots.get((int) (place % slots.size())));
    }

    private static Segment segment(double at) {
        return at < .62 ? Segment.PRIVATE : at < .87 ? Segment.PLUS : Segment.BUSINESS;
    }

    private static String language(double at) {
        return at < .92 ? "en" : at < .96 ? "de" : at < .98 ? "fr" : "es";
    }

    private Customer numbered(long number) {
        SplittableRandom random = new SplittableRandom(seed * 31 + number * 0x9E3779B97F4A7C15L);
        Region region = regionOfSlot.get((int) (number % PER_BLOCK));
        String name = Names.full(random);
        int tenure = (int) (-MEAN_TENURE_MONTHS * Math.log(1 - random.nextDouble()));
        double yearly = 60 + 90 * Math.exp(random.nextGaussian() * .8);
        double years = 1 + Math.min(tenure, 60) / 24.0;
        return new Customer(
                "K-" + (200_000 + number),
                segment(random.nextDouble()),
                language(random.nextDouble()),
                region,
                region.towns().get(random.nextInt(region.towns().size())),
                name,
                Names.phone(random),
                Names.email(name),
                tenure,
                BigDecimal.valueOf(Math.round(yearly * years)));
    }
}
