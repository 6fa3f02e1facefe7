package redress.simulation.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import redress.events.intake.ReportAffected;
import redress.simulation.customers.Customers;
import redress.simulation.failures.Failures;
import redress.simulation.rates.Span;
import redress.simulation.scenario.AffectedList;
import redress.simulation.scenario.PlantedCause;
import redress.simulation.scenario.Scenario;

/** Recall lists and outage logs: who was affected by a cause until then. Long ones come in several records. */
public final class AffectedLists {

    private static final int PER_RECORD = 10_000;

    private final List<Part> parts = new ArrayList<>();

    public AffectedLists(Scenario scenario, Span span, Failures failures) {
        for (int cause = 0; cause < scenario.causes().size(); cause++) {
            PlantedCause planted = scenario.causes().get(cause);
            if (planted.affectedList() != null) {
                int day = span.dayAt(planted.affectedList().at());
                int index = cause;
                add(planted, day, span, failures.struckBy(cause, day), at -> failures.customer(index, day, at));
            }
        }
    }

    private void add(PlantedCause cause, int day, Span span, long struck, LongFunction<Long> customers) {
        AffectedList list = cause.affectedList();
        String at = span.startOf(day + 1).toString();
        if (list == null || struck == 0) {
            return;
        }
        if (!list.named()) {
            String id = "affected-" + cause.id();
            parts.add(new Part(day + 1, id, cause.name(), at, struck, 0, struck, null));
            return;
        }
        for (long from = 0; from < struck; from += PER_RECORD) {
            String id = "affected-" + cause.id() + "-" + (from / PER_RECORD + 1);
            parts.add(new Part(
                    day + 1, id, cause.name(), at, struck, from, Math.min(struck, from + PER_RECORD), customers));
        }
    }

    /** How many records in all. */
    public int count() {
        return parts.size();
    }

    /** The records handed in on a day. */
    public List<ReportAffected> ofDay(int day) {
        return parts.stream().filter(part -> part.day == day).map(Part::report).toList();
    }

    private record Part(
            int day,
            String id,
            String name,
            String at,
            long struck,
            long from,
            long to,
            @org.jspecify.annotations.Nullable LongFunction<Long> customers) {

        ReportAffected report() {
            if (customers == null) {
                return new ReportAffected(id, null, name, null, struck, at);
            }
            LongFunction<Long> numbers = customers;
            List<String> ids = LongStream.range(from, to)
                    .mapToObj(place -> Customers.id(numbers.apply(place)))
                    .toList();
            return new ReportAffected(id, null, name, ids, null, at);
        }
    }
}
