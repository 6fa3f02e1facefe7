package redress.bench.truth;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import redress.analytics.study.Quiet;
import redress.simulation.scenario.Outage;

/** A channel that fails and a segment that gives up, as the study of silences looks at complaints. */
final class Silences implements Study {

    private static final String OUTAGE = "outage";
    private static final String NO_OUTAGE = "no-outage";
    private static final String QUIET = "quiet";
    private static final String NOT_QUIET = "not-quiet";
    /** Weeks until enough is known of what is usual. */
    private static final int FIRST_WEEK = 21;

    @Override
    public List<Line> lines() {
        return List.of(
                new Line(OUTAGE, "the outage of a channel is warned about before it ends", Claim.asks(.9), ""),
                new Line(
                        NO_OUTAGE,
                        "weeks without an outage in which one is warned about, over all channels",
                        Claim.statesAtMost(.01),
                        ""),
                new Line(
                        QUIET,
                        "the segment that goes quiet is warned about by the end of the history",
                        Claim.asks(.9),
                        "Few of a year's complaints are of that group; a fall shows in the larger ones first."),
                new Line(
                        NOT_QUIET,
                        "weeks before it in which a group is said to have gone quiet",
                        Claim.statesAtMost(.05),
                        ""));
    }

    @Override
    public void look(Business business, Tallies tallies) {
        Outage outage = Objects.requireNonNull(business.simulated().scenario().outage());
        LocalDate broken = day(business.simulated().at(outage.from()));
        boolean warned = false;
        for (int days = 1; days <= outage.days(); days++) {
            warned |= isOut(business, broken.plusDays(days), outage.channel());
        }
        tallies.count(OUTAGE, warned);
        var quiet = Objects.requireNonNull(business.simulated().scenario().quiet());
        LocalDate givingUp = day(business.simulated().at(quiet.from()));
        String group = "segment=" + quiet.segment().word() + ", region=" + quiet.region();
        boolean told = false;
        LocalDate first = day(business.simulated().at(0)).plusWeeks(FIRST_WEEK);
        for (LocalDate monday = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
                !monday.isAfter(day(business.end()));
                monday = monday.plusWeeks(1)) {
            if (monday.isBefore(broken) || monday.isAfter(broken.plusDays(outage.days() + 7L))) {
                tallies.count(
                        NO_OUTAGE,
                        !Quiet.outages(channels(business, monday), monday).isEmpty());
            }
            List<String> silent = silent(business, monday);
            if (monday.isBefore(givingUp)) {
                tallies.count(NOT_QUIET, !silent.isEmpty());
            } else {
                told |= silent.contains(group);
            }
        }
        tallies.count(QUIET, told);
    }

    private static boolean isOut(Business business, LocalDate today, String channel) {
        return Quiet.outages(channels(business, today), today).stream()
                .anyMatch(silence -> silence.series().equals(channel));
    }

    private static Map<String, NavigableMap<LocalDate, Long>> channels(Business business, LocalDate today) {
        Map<String, NavigableMap<LocalDate, Long>> channels = new HashMap<>();
        known(business, today)
                .forEach(known -> add(channels, known.incident().attributes().get("channel"), day(known.sentAt())));
        return channels;
    }

    private static List<String> silent(Business business, LocalDate today) {
        Map<String, NavigableMap<LocalDate, Long>> groups = new HashMap<>();
        NavigableMap<LocalDate, Long> all = new TreeMap<>();
        for (Known known : known(business, today)) {
            LocalDate day = day(known.incident().lodgedAt());
            all.merge(day, 1L, Long::sum);
            String segment = known.incident().attributes().get("segment");
            String region = known.incident().attributes().get("region");
            add(groups, segment == null ? null : "segment=" + segment, day);
            add(groups, region == null ? null : "region=" + region, day);
            add(groups, segment == null || region == null ? null : "segment=" + segment + ", region=" + region, day);
        }
        NavigableMap<LocalDate, Long> left = new TreeMap<>();
        business.left().forEach(gone -> {
            LocalDate day = day(Instant.parse(Objects.requireNonNull(gone.at())));
            if (day.isBefore(today)) {
                left.merge(day, 1L, Long::sum);
            }
        });
        return Quiet.goneQuiet(groups, all, left, today).stream()
                .map(Quiet.Silence::series)
                .toList();
    }

    private static List<Known> known(Business business, LocalDate today) {
        Instant now = today.atStartOfDay(ZoneOffset.UTC).toInstant();
        return business.complaints().stream()
                .filter(known -> known.sentAt().isBefore(now))
                .toList();
    }

    private static void add(Map<String, NavigableMap<LocalDate, Long>> series, @Nullable String name, LocalDate day) {
        if (name != null) {
            series.computeIfAbsent(name, _ -> new TreeMap<>()).merge(day, 1L, Long::sum);
        }
    }

    private static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
