package redress.analytics.studies;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import redress.analytics.claims.Books;
import redress.analytics.index.facts.Recoveries;

/** Counts, while complaints pass, how many are linked to a root cause that a person has confirmed, and whose the failure was. */
final class Judgements {

    private final Set<String> confirmed;
    private final Map<String, Long> byOrigin = new TreeMap<>();
    private long complaints;
    private long linked;

    Judgements(Set<String> confirmed) {
        this.confirmed = confirmed;
    }

    void add(Recoveries.Judged complaint) {
        if (complaint.handled().isWithdrawn()) {
            return;
        }
        complaints++;
        if (complaint.rootCause() != null && confirmed.contains(complaint.rootCause())) {
            linked++;
            byOrigin.merge(complaint.origin() == null ? "unknown" : complaint.origin(), 1L, Long::sum);
        }
    }

    Books.Judged counted() {
        return new Books.Judged(complaints, linked, byOrigin);
    }
}
