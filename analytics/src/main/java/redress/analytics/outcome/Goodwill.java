package redress.analytics.outcome;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The goodwill ledger (practice P7): twelve positive experiences make up for one unresolved complaint. A complaint that is neither
 * resolved nor withdrawn takes twelve; an experience reported as positive, a purchase and a referral give one each. The twelve is a
 * saying of the trade, so the ledger ranks customers rather than measuring them.
 *
 * @param customers with an entry
 * @param inDebt those below zero, the deepest first
 */
public record Goodwill(long customers, List<Debt> inDebt) {

    /** What one unresolved complaint takes. */
    public static final int UNRESOLVED = 12;

    /**
     * A customer below zero.
     *
     * @param customer pseudonym
     */
    public record Debt(String customer, int balance, int unresolved, int positive) {

        /** Says nothing of the customer. */
        @Override
        public String toString() {
            return "Debt " + balance;
        }
    }

    public static Goodwill of(Collection<Course> courses, Customers customers) {
        Map<String, Integer> unresolved = new HashMap<>();
        courses.stream().filter(Course::open).forEach(course -> unresolved.merge(course.customer(), 1, Integer::sum));
        long entries = unresolved.size()
                + customers.all().stream()
                        .filter(one -> one.getValue().good > 0 && !unresolved.containsKey(one.getKey()))
                        .count();
        List<Debt> debts = unresolved.entrySet().stream()
                .map(one -> debt(one.getKey(), one.getValue(), customers))
                .filter(debt -> debt.balance < 0)
                .sorted(Comparator.comparingInt(Debt::balance).thenComparing(Debt::customer))
                .toList();
        return new Goodwill(entries, debts);
    }

    private static Debt debt(String customer, int unresolved, Customers customers) {
        Customers.Known known = customers.get(customer);
        int positive = known == null ? 0 : known.good;
        return new Debt(customer, positive - UNRESOLVED * unresolved, unresolved, positive);
    }
}
