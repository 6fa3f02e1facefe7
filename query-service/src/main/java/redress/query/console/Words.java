package redress.query.console;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
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

    public String percent(double share) {
        return String.format(Locale.ENGLISH, share > 0 && share < 0.01 ? "%.1f %%" : "%.0f %%", share * 100);
    }

    public String moment(Instant time) {
        return MOMENT.format(time);
    }

    public String day(Instant time) {
        return DAY.format(time);
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
        return decimal(h.lift()) + " times as often for " + plain(h.attribute()) + " " + h.value() + " ("
                + number(h.inside()) + " of " + number(h.insideTotal()) + ", elsewhere " + percent(h.outsideShare())
                + ")";
    }
}
