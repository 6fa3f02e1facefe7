package redress.query.console;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How numbers, times and states read on the pages. Times are in UTC; the browser turns them into the viewer's zone. */
@Component
final class Words {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("source", "Source"),
            Map.entry("product", "Product"),
            Map.entry("subProduct", "Sub-product"),
            Map.entry("channel", "Channel"),
            Map.entry("processStep", "Process step"),
            Map.entry("region", "Region"),
            Map.entry("segment", "Segment"),
            Map.entry("tenure", "Customer for"),
            Map.entry("state", "State"),
            Map.entry("severity", "Severity"),
            Map.entry("handler", "Handler"),
            Map.entry("team", "Team"),
            Map.entry("feeling", "Feeling"),
            Map.entry("causeCategory", "Cause category"),
            Map.entry("origin", "Origin"),
            Map.entry("outcome", "Outcome"),
            Map.entry("cluster", "Cluster"),
            Map.entry("clusterId", "Cluster"),
            Map.entry("rootCause", "Root cause"),
            Map.entry("rootCauseId", "Root cause"),
            Map.entry("attributes", "Attribute"),
            Map.entry("q", "Text"),
            Map.entry("from", "From"),
            Map.entry("to", "Until"));

    public String number(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    public String decimal(double number) {
        return String.format(Locale.ENGLISH, number < 10 ? "%.1f" : "%,.0f", number);
    }

    /** An interval in whole customers, or amounts of money. */
    public String between(double lower, double upper) {
        return number(Math.round(lower)) + " to " + number(Math.round(upper));
    }

    public String percent(double share) {
        return String.format(Locale.ENGLISH, share > 0 && share < 0.01 ? "%.1f %%" : "%.0f %%", share * 100);
    }

    public String moment(Instant time) {
        return MOMENT.format(time);
    }

    public String day(Instant time) {
        return DAY.format(time);
    }

    /** A measured effect with its interval, and what it was counted from. */
    public String measured(RootCauseView.Effect e) {
        String counts = number(e.before().complaints()) + " complaints before, "
                + number(e.after().complaints()) + " after";
        if (e.ratio() == null) {
            return counts;
        }
        String ratio = String.format(Locale.ENGLISH, "complaint rate × %.2f", e.ratio());
        String interval = e.lower() == null || e.upper() == null
                ? ""
                : String.format(
                        Locale.ENGLISH, " (%.0f %% interval %.2f to %.2f)", 100 * e.level(), e.lower(), e.upper());
        return ratio + interval + "; " + counts;
    }

    /** The customers of a segment. */
    public String customers(Map<String, String> segment) {
        return segment.isEmpty()
                ? "all customers"
                : segment.entrySet().stream()
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .collect(Collectors.joining(", "));
    }

    /** Until when a root cause is set aside. */
    public String until(RootCauseView.Archive archive) {
        List<String> ends = new ArrayList<>();
        if (archive.until() != null) {
            ends.add(day(archive.until()));
        }
        if (archive.untilComplaints() != null) {
            ends.add(number(archive.untilComplaints()) + " more complaints");
        }
        if (archive.untilPerDay() != null) {
            ends.add(decimal(archive.untilPerDay()) + " complaints a day");
        }
        return ends.isEmpty() ? "someone resumes it" : String.join(", or ", ends);
    }

    /** {@code fix-planned} reads "fix planned". */
    public String plain(String logicalName) {
        return logicalName.replace('-', ' ');
    }

    public String label(String field) {
        return LABELS.getOrDefault(field, field);
    }

    /** An attribute value that stands out, as a sentence. */
    public String sentence(RootCauseView.Hypothesis h) {
        RootCauseView.Value and = h.and();
        String both = and == null ? "" : " with " + label(and.attribute()).toLowerCase(Locale.ROOT) + " " + and.value();
        return decimal(h.lift()) + " times as often for " + label(h.attribute()).toLowerCase(Locale.ROOT) + " "
                + h.value() + both + " (" + number(h.inside()) + " of " + number(h.insideTotal()) + ", elsewhere "
                + percent(h.outsideShare()) + ")";
    }

    /** Where a cluster is going. */
    public String trend(ClusterView.Trend t) {
        String lately = number(t.lately()) + " in the last four weeks, " + number(t.before()) + " in the eight before";
        if (t.ratio() == null || t.upper() == null) {
            return lately;
        }
        return String.format(
                Locale.ENGLISH,
                "%s: × %.2f a week (95 %% interval %.2f to %.2f)",
                lately,
                t.ratio(),
                t.lower(),
                t.upper());
    }
}
