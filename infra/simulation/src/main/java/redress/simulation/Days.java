package redress.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import redress.events.intake.ReportAffected;
import redress.events.intake.ReportExperience;
import redress.events.intake.ReportExposure;
import redress.simulation.failures.Failure;
import redress.simulation.failures.Failures;
import redress.simulation.rates.Arrivals;

/**
 * The records of the history day by day, each day's in the order in which they are sent. Remembers numbers of failures
 * whose complaint comes later, and of complaints that are sent later; at most some weeks ahead.
 */
final class Days {

    private static final long REPORTS_AFTER = 5 * 3_600_000L;
    private static final long BETWEEN_REPORTS = 1;

    private final World world;
    private final ComplaintIds ids;
    private final DaysAhead<Long> lodged = new DaysAhead<>();
    private final DaysAhead<Due> due = new DaysAhead<>();
    private final Arrivals background;
    private final int days;
    private long left;
    private long nextBackground = Long.MIN_VALUE;
    private int day;

    Days(World world, long complaints, ComplaintIds ids) {
        this.world = world;
        this.ids = ids;
        days = world.span().days();
        left = complaints - world.tally().complaints();
        background = world.background().arrivals(left);
        for (int before = -Failures.BEFORE; before < 0; before++) {
            fail(before);
        }
    }

    boolean hasNext() {
        return day < days;
    }

    /** The records of the next day, ascending. */
    List<Due> next() {
        fail(day);
        lodged.take(day).forEach(this::planted);
        ownComplaints();
        List<Due> all = new ArrayList<>(due.take(day));
        reports(all);
        all.sort(null);
        day++;
        return all;
    }

    private void fail(int on) {
        world.failures().onDay(on, failure -> {
            if (failure.lodgedWithin(days)) {
                lodged.add(failure.lodgedDay(), failure.number());
            }
        });
    }

    private void planted(long number) {
        Failure failure = world.failures().numbered(number);
        long at = world.moments().lodgedAt(failure);
        long sent = world.moments().sentAt(failure.channel(), at, failure.key());
        send(
                sent,
                () -> world.planted(ids.next(), number, Instant.ofEpochMilli(at))
                        .sent(Instant.ofEpochMilli(sent)));
    }

    private void ownComplaints() {
        long end = world.moments().startOf(day + 1);
        while (left > 0 && (nextBackground = peek()) < end) {
            long at = nextBackground;
            long key = world.key(-left);
            int on = day;
            long sent = world.moments().sentAt(world.background().channel(key, on), at, key);
            send(sent, () -> own(key, at, on).sent(Instant.ofEpochMilli(sent)));
            nextBackground = Long.MIN_VALUE;
            left--;
        }
    }

    private long peek() {
        return nextBackground == Long.MIN_VALUE ? background.next().toEpochMilli() : nextBackground;
    }

    private SimulatedRecord own(long key, long at, int on) {
        SplittableRandom random = new SplittableRandom(key);
        Instant lodgedAt = Instant.ofEpochMilli(at);
        Grounds grounds = world.background().grounds(key, lodgedAt, on, random);
        return world.maker().make(ids.next(), grounds, null, lodgedAt, random);
    }

    private void send(long at, java.util.function.Supplier<SimulatedRecord> record) {
        due.add(world.moments().dayOf(at), new Due(at, record));
    }

    private void reports(List<Due> all) {
        long at = world.moments().startOf(day) + REPORTS_AFTER;
        if (day > 0) {
            for (ReportExposure report : world.exposures().ofDay(day - 1)) {
                at = report(all, at, ReportExposure.TYPE, String.valueOf(report.externalId()), report);
            }
            for (ReportExperience report : world.departures().ofDay(day - 1)) {
                at = report(all, at, ReportExperience.TYPE, String.valueOf(report.externalId()), report);
            }
        }
        for (ReportAffected report : world.lists().ofDay(day)) {
            at = report(all, at, ReportAffected.TYPE, String.valueOf(report.externalId()), report);
        }
    }

    /** The last day may end before the hour of its reports: then they are sent as it ends. */
    private long report(List<Due> all, long due, String type, String id, Object data) {
        long at = Math.min(due, world.span().end().toEpochMilli() - 1);
        Instant sent = Instant.ofEpochMilli(at);
        all.add(new Due(at, () -> SimulatedRecord.report(type, world.scenario().source(), id, sent, data)));
        return at + BETWEEN_REPORTS;
    }

    /** External ids in the order of sending. */
    interface ComplaintIds {
        String next();
    }
}
