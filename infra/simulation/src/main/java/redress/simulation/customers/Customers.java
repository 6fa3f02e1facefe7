package redress.simulation.customers;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import redress.simulation.chance.Chance;
import redress.simulation.customers.Customer.Segment;
import redress.simulation.customers.Customer.Temperament;
import redress.simulation.scenario.Region;

/**
 * All customers, none of them stored: a customer follows from its number and the seed. The place of the number in its
 * block decides region and segment, so that customers of these can be drawn directly; what else matters to whether
 * somebody complains can be had without making the whole customer.
 */
public final class Customers {

    static final int PER_BLOCK = 500;

    private static final int PER_COMPLAINT = 10;
    private static final double MEAN_TENURE_MONTHS = 30;
    private static final double DAYS_A_MONTH = 30.4;
    private static final int TENURE = 1;
    private static final int TEMPERAMENT = 2;
    private static final int LANGUAGE = 3;

    private final long seed;
    private final long blocks;
    private final Region[] regionOfSlot = new Region[PER_BLOCK];
    private final Segment[] segmentOfSlot = new Segment[PER_BLOCK];

    /**
     * All customers of a business.
     *
     * @param complaints of the history; there are ten times as many customers, at least five thousand
     */
    public Customers(long seed, List<Region> regions, long complaints) {
        this.seed = seed;
        blocks = Math.max(10, Math.ceilDiv(complaints * PER_COMPLAINT, PER_BLOCK));
        int slot = 0;
        for (Region region : regions) {
            int slots = region.share() * PER_BLOCK / 100;
            for (int i = 0; i < slots && slot < PER_BLOCK; i++) {
                regionOfSlot[slot] = region;
                segmentOfSlot[slot++] = segment((i + .5) / slots);
            }
        }
        if (slot != PER_BLOCK || regions.stream().mapToInt(Region::share).sum() != 100) {
            throw new IllegalArgumentException("the shares of the regions must add up to 100");
        }
    }

    private static Segment segment(double at) {
        return at < .62 ? Segment.PRIVATE : at < .87 ? Segment.PLUS : Segment.BUSINESS;
    }

    /** How many there are; their numbers go from 0. */
    public long count() {
        return blocks * PER_BLOCK;
    }

    /** Anyone; some customers come more often than others. */
    public long any(RandomGenerator random) {
        return (long) (Math.pow(random.nextDouble(), 1.5) * blocks * PER_BLOCK);
    }

    /**
     * The customers of a region and a segment.
     *
     * @param region null for all
     * @param segment null for all
     * @param order tells apart the orders in which they can be had
     */
    public Pool pool(@Nullable String region, @Nullable Segment segment, long order) {
        int[] slots = IntStream.range(0, PER_BLOCK)
                .filter(slot -> region == null || regionOfSlot[slot].name().equals(region))
                .filter(slot -> segment == null || segmentOfSlot[slot] == segment)
                .toArray();
        if (slots.length == 0) {
            throw new IllegalArgumentException("there are no customers in " + region);
        }
        return new Pool(slots, blocks, Chance.key(seed, order));
    }

    public Segment segment(long number) {
        return segmentOfSlot[(int) (number % PER_BLOCK)];
    }

    public Region region(long number) {
        return regionOfSlot[(int) (number % PER_BLOCK)];
    }

    public Temperament temperament(long number) {
        double at = Chance.of(key(number), TEMPERAMENT);
        return at < .3 ? Temperament.PATIENT : at < .8 ? Temperament.EVEN : Temperament.HOT;
    }

    private int joinedMonthsBeforeEnd(long number) {
        return (int) (-MEAN_TENURE_MONTHS * Math.log(1 - Chance.of(key(number), TENURE)));
    }

    /** For how long somebody had been a customer so many days before the history's end. */
    public int tenureMonths(long number, int daysBeforeEnd) {
        return (int) Math.max(0, joinedMonthsBeforeEnd(number) - daysBeforeEnd / DAYS_A_MONTH);
    }

    /** The whole customer. */
    public Customer numbered(long number) {
        SplittableRandom random = new SplittableRandom(key(number));
        Region region = region(number);
        String name = Names.full(random);
        int tenure = joinedMonthsBeforeEnd(number);
        double yearly = 60 + 90 * Math.exp(random.nextGaussian() * .8);
        double years = 1 + Math.min(tenure, 60) / 24.0;
        return new Customer(
                id(number),
                segment(number),
                temperament(number),
                language(Chance.of(key(number), LANGUAGE)),
                region,
                region.towns().get(random.nextInt(region.towns().size())),
                name,
                Names.phone(random),
                Names.email(name),
                tenure,
                BigDecimal.valueOf(Math.round(yearly * years)));
    }

    /** What the business calls a customer. */
    public static String id(long number) {
        return "K-" + (200_000 + number);
    }

    private static String language(double at) {
        return at < .92 ? "en" : at < .96 ? "de" : at < .98 ? "fr" : "es";
    }

    private long key(long number) {
        return Chance.key(seed, number);
    }
}
