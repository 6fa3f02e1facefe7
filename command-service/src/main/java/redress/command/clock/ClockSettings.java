package redress.command.clock;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which plans of clocks there are beside the presets, and which holds for what.
 *
 * @param plan the usual one
 * @param zone of the preset {@code plain}
 * @param products plans of single products, by product
 * @param plans the company's own
 */
@ConfigurationProperties("redress.clocks")
record ClockSettings(
        @DefaultValue("plain") String plan,
        @DefaultValue("UTC") ZoneId zone,
        @DefaultValue Map<String, String> products,
        @DefaultValue List<Own> plans) {

    /** A plan of the company's own; terms as {@link Term} reads them, holidays as {@link BusinessCalendar} knows them. */
    record Own(
            String name,
            int version,
            LocalDate from,
            @DefaultValue("UTC") ZoneId zone,
            @DefaultValue("17:00") LocalTime closes,
            @Nullable String holidays,
            @Nullable String acknowledge,
            @Nullable String answer,
            @Nullable String summary,
            @Nullable String resolve) {

        private ClockPlan plan() {
            return new ClockPlan(
                    name,
                    version,
                    from,
                    BusinessCalendar.of(zone, closes, holidays),
                    term(acknowledge),
                    term(answer),
                    term(summary),
                    term(resolve));
        }

        private static @Nullable Term term(@Nullable String text) {
            return text == null ? null : Term.of(text);
        }
    }

    ClockPlans all() {
        List<ClockPlan> all = new ArrayList<>(List.of(ClockPlan.plain(zone), ClockPlan.ukDisp(), ClockPlan.usCfpb()));
        plans.forEach(own -> all.add(own.plan()));
        return new ClockPlans(all, plan, products);
    }
}
