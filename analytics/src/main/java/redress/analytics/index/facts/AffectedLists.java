package redress.analytics.index.facts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.analytics.index.facts.Reports.Kind;
import redress.analytics.study.affected.AffectedList;

/** Lists of affected customers, and which of the named ones answered when they were asked for feedback. */
@Component
public final class AffectedLists {

    private final Reports reports;

    AffectedLists(Reports reports) {
        this.reports = reports;
    }

    /**
     * All of them.
     *
     * @param byFailure by root cause or by the name of the failure, whichever was reported
     * @param answered named customers who answered when they were asked for feedback
     */
    public record Known(Map<String, AffectedList> byFailure, Set<String> answered) {

        /** By the root cause's id, otherwise by its name. */
        public @Nullable AffectedList of(RootCauses.Named cause) {
            AffectedList own = byFailure.get(cause.id());
            return own == null ? byFailure.get(cause.name()) : own;
        }
    }

    /** As reported by now. */
    public Known known() throws IOException {
        Map<String, List<AffectedList.Part>> parts = new HashMap<>();
        reports.forEach(Kind.AFFECTED, report -> {
            String about = report.rootCause() != null ? report.rootCause() : report.name();
            if (about != null && report.count() != null) {
                parts.computeIfAbsent(about, _ -> new ArrayList<>())
                        .add(new AffectedList.Part(report.at(), report.customers(), report.count()));
            }
        });
        Map<String, AffectedList> lists = new HashMap<>();
        Set<String> named = new HashSet<>();
        parts.forEach((about, of) -> {
            AffectedList list = AffectedList.of(of);
            lists.put(about, list);
            named.addAll(list.names());
        });
        Set<String> answered = new HashSet<>();
        if (!named.isEmpty()) {
            reports.forEach(Kind.FEEDBACK, report -> {
                if (report.customer() != null && named.contains(report.customer())) {
                    answered.add(report.customer());
                }
            });
        }
        return new Known(lists, answered);
    }
}
