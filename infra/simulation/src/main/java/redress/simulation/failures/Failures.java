package redress.simulation.failures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import redress.simulation.chance.Chance;
import redress.simulation.customers.Customers;
import redress.simulation.rates.Span;
import redress.simulation.scenario.PlantedCause;
import redress.simulation.scenario.Scenario;
import redress.simulation.scenario.Stratum;

/**
 * All failures that planted causes bring about, by day, and whether they are complained about. None is stored; how many
 * customers each cause strikes is settled so that its complaints are the expected share of all.
 */
public final class Failures {

    /** How many days before the history the first failures are whose complaints fall into it. */
    public static final int BEFORE = Stricken.BEFORE;

    private static final int TRIED = 8_192;
    private static final int MOST_STRATA = 8;
    private static final int BITS_OF_NUMBER = 44;

    private final Scenario scenario;
    private final int days;
    private final Circumstance circumstance;
    private final List<List<Stricken>> stricken = new ArrayList<>();
    private final Pairs pairs;
    private final double[] complaintsAtTheEnd;

    public Failures(Scenario scenario, Customers customers, Span span, long seed, long complaints) {
        this.scenario = scenario;
        days = span.days();
        circumstance = new Circumstance(scenario, customers, span);
        complaintsAtTheEnd = new double[scenario.causes().size()];
        for (int i = 0; i < scenario.causes().size(); i++) {
            PlantedCause cause = scenario.causes().get(i);
            List<Stricken> groups = new ArrayList<>();
            for (int s = 0; s < Math.max(1, strata(cause).size()); s++) {
                long key = Chance.key(seed, (i + 1L) * MOST_STRATA + s);
                groups.add(new Stricken(
                        key,
                        cause,
                        strata(cause).isEmpty() ? null : strata(cause).get(s).segment(),
                        customers,
                        span));
            }
            stricken.add(groups);
            settle(i, cause.share() * complaints);
        }
        pairs = new Pairs(scenario.causes(), stricken);
    }

    private static List<Stratum> strata(PlantedCause cause) {
        return cause.strata() == null ? List.of() : cause.strata();
    }

    /** Settles how many are struck, from what comes of some thousands of them. */
    private void settle(int index, double expected) {
        List<Stratum> strata = strata(scenario.causes().get(index));
        List<Stricken> groups = stricken.get(index);
        double[] weight = new double[groups.size()];
        double perWeight = 0;
        double atTheEnd = 0;
        for (int s = 0; s < groups.size(); s++) {
            weight[s] =
                    groups.get(s).mass() * (strata.isEmpty() ? 1 : strata.get(s).share());
            double perStruck = complaintsPerStruck(index, s);
            perWeight += weight[s] * perStruck;
            atTheEnd += weight[s]
                    * perStruck
                    * groups.get(s).rate(days - 1)
                    / groups.get(s).mass();
        }
        for (int s = 0; s < groups.size(); s++) {
            groups.get(s).size(Math.round(expected / perWeight * weight[s]));
        }
        complaintsAtTheEnd[index] = expected / perWeight * atTheEnd;
    }

    private double complaintsPerStruck(int index, int stratum) {
        Stricken group = stricken.get(index).get(stratum);
        group.size(TRIED);
        long tried = group.size();
        double complaints = 0;
        for (long j = 0; j < tried; j++) {
            for (int again = 0; again < Stricken.MOST_TIMES; again++) {
                if (happens(group, j, again)) {
                    complaints += circumstance.expected(failure(index, stratum, j, again), group.key(j, again));
                }
            }
        }
        return complaints / tried;
    }

    private static boolean happens(Stricken group, long j, int again) {
        return again == 0 || group.strikesAgain(j, again, (int) group.time(j));
    }

    /** Calls for every failure of a day, from {@link #BEFORE} days before the history on. */
    public void onDay(int day, Consumer<Failure> each) {
        for (int cause = 0; cause < stricken.size(); cause++) {
            for (int s = 0; s < stricken.get(cause).size(); s++) {
                int index = cause;
                int stratum = s;
                stricken.get(cause).get(s).onDay(day, (j, again) -> each.accept(failure(index, stratum, j, again)));
            }
        }
    }

    /** Calls for every customer that a cause strikes, with all failures this one suffers from it in the order of time. */
    public void ofEveryone(int cause, Consumer<List<Failure>> each) {
        for (int s = 0; s < stricken.get(cause).size(); s++) {
            Stricken group = stricken.get(cause).get(s);
            for (long j = 0; j < group.size(); j++) {
                List<Failure> all = new ArrayList<>(1);
                for (int again = 0; again < Stricken.MOST_TIMES && happens(group, j, again); again++) {
                    all.add(failure(cause, s, j, again));
                }
                each.accept(all);
            }
        }
    }

    /** Whether it is the first failure in the history of a customer who complains of none of them in it. */
    public boolean isSilent(Failure failure) {
        if (failure.day() < 0) {
            return false;
        }
        int group = (int) (failure.number() >>> BITS_OF_NUMBER);
        Stricken stricken = this.stricken.get(failure.cause()).get(group % MOST_STRATA);
        long j = (failure.number() & ((1L << BITS_OF_NUMBER) - 1)) >>> 2;
        for (int again = 0; again < Stricken.MOST_TIMES && happens(stricken, j, again); again++) {
            Failure other = failure(failure.cause(), failure.stratum(), j, again);
            if (other.lodgedWithin(days) || (other.again() < failure.again() && other.day() >= 0)) {
                return false;
            }
        }
        return true;
    }

    /** The failure of a number, see {@link Failure#number}. */
    public Failure numbered(long number) {
        int group = (int) (number >>> BITS_OF_NUMBER);
        long rest = number & ((1L << BITS_OF_NUMBER) - 1);
        return failure(group / MOST_STRATA, group % MOST_STRATA, rest >>> 2, (int) (rest & 3));
    }

    private Failure failure(int cause, int stratum, long j, int again) {
        Stricken group = stricken.get(cause).get(stratum);
        long number = (cause * (long) MOST_STRATA + stratum) << BITS_OF_NUMBER | j << 2 | again;
        long key = group.key(j, again);
        double first = group.time(j);
        int day = (int) first - BEFORE + Stricken.pause(j, again);
        double ofDay = again == 0 ? first - (int) first : Circumstance.ofDay(key);
        return circumstance.of(number, key, cause, stratum, again, day, ofDay, group.customer(j));
    }

    /** One like those of the history's last day, for a complaint that is lodged after it; by chance somebody new. */
    public Failure like(int cause, double chance) {
        List<Stricken> groups = stricken.get(cause);
        int s = 0;
        double at = chance * groups.stream().mapToDouble(group -> end(group)).sum();
        while (s < groups.size() - 1 && (at -= end(groups.get(s))) >= 0) {
            s++;
        }
        Stricken group = groups.get(s);
        long key = Chance.key((long) (chance * (1L << 52)), cause);
        return circumstance.of(key, key, cause, s, 0, days - 1, 0, group.customer((long) (chance * 1e9)));
    }

    private double end(Stricken group) {
        return group.rate(days - 1) / group.mass() * group.size();
    }

    /** Complaints about a cause on the last day of the history, on average. */
    public double atTheEnd(int cause) {
        return complaintsAtTheEnd[cause];
    }

    /** How many a cause had struck by the end of a day, about. */
    public long struckBy(int cause, int day) {
        return stricken.get(cause).stream()
                .mapToLong(group -> group.struckBy(day))
                .sum();
    }

    /** The customer struck as the so many-eth, of those told by {@link #struckBy}. */
    public long customer(int cause, int day, long place) {
        long left = place;
        for (Stricken group : stricken.get(cause)) {
            if (left < group.struckBy(day)) {
                return group.customer(left);
            }
            left -= group.struckBy(day);
        }
        throw new IllegalArgumentException("no such place");
    }

    /** The other cause that the complaint about a failure is about as well, or -1. */
    public int alongside(Failure failure) {
        return failure.lodgedWithin(days) ? pairs.second(failure) : -1;
    }

    /** Whether any cause strikes a customer. */
    public boolean strikes(long customer) {
        return stricken.stream().flatMap(List::stream).anyMatch(group -> group.strikes(customer));
    }
}
