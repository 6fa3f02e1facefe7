package redress.analytics.feed;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;
import redress.privacy.AttributePolicy;

/** What is known about a complaint beside its text, as names and values that can be counted. */
final class Attributes {

    private static final int YEAR = 12;

    private Attributes() {}

    static Map<String, String> of(ComplaintLodged lodged) {
        Map<String, String> attributes = new TreeMap<>();
        // What stands out is said in events that nobody seals: of older complaints too, whose attributes all lie open.
        lodged.attributes()
                .forEach((name, value) -> put(attributes, name, AttributePolicy.allows(name, value) ? value : null));
        put(attributes, "product", lodged.product());
        put(attributes, "subProduct", lodged.subProduct());
        put(attributes, "channel", lodged.channel());
        put(attributes, "processStep", lodged.processStep());
        put(attributes, "region", lodged.region());
        put(attributes, "severity", lodged.severity());
        put(attributes, "language", lodged.language());
        put(attributes, "weekday", weekday(lodged.at()));
        put(attributes, "tenure", tenure(lodged.tenureMonths()));
        return attributes;
    }

    private static void put(Map<String, String> attributes, String name, @Nullable String value) {
        if (value != null && !value.isBlank() && name.indexOf('=') < 0) {
            attributes.put(WellFormed.of(name), WellFormed.of(value));
        }
    }

    private static String weekday(Instant at) {
        return at.atZone(ZoneOffset.UTC).getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** Practice P28: brand-new or long-standing customer. */
    private static @Nullable String tenure(@Nullable Integer months) {
        if (months == null) {
            return null;
        }
        return months < 3
                ? "below 3 months"
                : months < YEAR ? "3 to 12 months" : months < 3 * YEAR ? "1 to 3 years" : "3 years and more";
    }
}
