package redress.analytics.studies;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import redress.analytics.index.Document;
import redress.analytics.index.facts.DailyCounts;
import redress.analytics.index.facts.KnownSurges;
import redress.analytics.index.facts.Reports;
import redress.analytics.study.Quiet;
import redress.events.report.ReportEvent.Kind;

/**
 * Keeps warnings that complaints fell silent beside the surges, one for each value and week: channels that may be out of order, and
 * customers of a segment, a region or both who may have given up (practice P30).
 */
@Component
final class QuietStudy {

    private static final String CHANNEL = "channel";
    private static final String REGION = "region";
    private static final String SEGMENT = "segment";
    private static final String OUTAGE = "outage";
    private static final String GONE_QUIET = "gone-quiet";

    private final DailyCounts counts;
    private final Reports reports;
    private final KnownSurges known;

    QuietStudy(DailyCounts counts, Reports reports, KnownSurges known) {
        this.counts = counts;
        this.reports = reports;
        this.known = known;
    }

    void run(Instant now) throws IOException {
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        List<KnownSurges.Surge> found = new ArrayList<>();
        for (Quiet.Silence silence : Quiet.outages(counts.recordedBy(CHANNEL), today)) {
            found.add(kept(silence, CHANNEL, OUTAGE, today, now));
        }
        NavigableMap<LocalDate, Long> all = new TreeMap<>();
        counts.by(CHANNEL).values().forEach(days -> days.forEach((day, count) -> all.merge(day, count, Long::sum)));
        for (Quiet.Silence silence : Quiet.goneQuiet(groups(), all, left(), today)) {
            String facet = silence.series().startsWith(SEGMENT) ? SEGMENT : REGION;
            found.add(kept(silence, facet, GONE_QUIET, today, now));
        }
        known.learn(start(today), List.of(OUTAGE, GONE_QUIET), found, now);
    }

    /** Segments, regions, and each segment in each region. */
    private Map<String, NavigableMap<LocalDate, Long>> groups() throws IOException {
        Map<String, NavigableMap<LocalDate, Long>> groups = new HashMap<>();
        counts.by(REGION).forEach((region, days) -> groups.put(REGION + "=" + region, days));
        for (String segment : counts.attributes(SEGMENT)) {
            counts.by(CHANNEL, segment)
                    .values()
                    .forEach(days -> days.forEach((day, count) -> groups.computeIfAbsent(segment, _ -> new TreeMap<>())
                            .merge(day, count, Long::sum)));
            counts.by(REGION, segment)
                    .forEach((region, days) -> groups.put(segment + ", " + REGION + "=" + region, days));
        }
        return groups;
    }

    private NavigableMap<LocalDate, Long> left() throws IOException {
        NavigableMap<LocalDate, Long> left = new TreeMap<>();
        reports.forEach(Reports.Kind.EXPERIENCE, report -> {
            if (report.experience() == Kind.LEFT) {
                left.merge(report.at().atOffset(ZoneOffset.UTC).toLocalDate(), 1L, Long::sum);
            }
        });
        return left;
    }

    private static KnownSurges.Surge kept(
            Quiet.Silence silence, String facet, String method, LocalDate today, Instant now) {
        String value =
                facet.equals(CHANNEL) ? silence.series() : silence.series().replace("=", " ");
        return new KnownSurges.Surge(
                Document.idOf(silence.series() + "|" + week(today) + "|" + method),
                start(today),
                facet,
                value,
                value,
                method,
                silence.count(),
                silence.usual(),
                silence.adjusted(),
                value + ": " + silence.sentence(),
                now,
                null,
                null);
    }

    private static Instant start(LocalDate today) {
        return week(today).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** One warning a week, which the hours of the week renew. */
    private static LocalDate week(LocalDate today) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
