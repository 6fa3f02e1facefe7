package redress.query.rebuild;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import redress.query.index.Generation;
import redress.query.index.Indices;
import redress.query.index.generation.Generations;
import redress.query.index.generation.StoredDocuments;
import redress.query.rebuild.comparison.ComparedIndex;
import redress.query.rebuild.comparison.Comparison;
import redress.query.rebuild.comparison.Differences;
import redress.query.rebuild.comparison.Lasting;
import redress.query.rebuild.replay.Replay;
import redress.query.rebuild.replay.ReplayFeeds;

/**
 * One rebuild: new indices are begun, filled and compared while the live ones are kept current. Then the feed stands still
 * for as long as it takes to replay what has come since and to look again at what differed: what is only late is given
 * time, what lasts counts. In that moment the aliases change hands.
 */
final class Rebuild {

    private static final long ONE_BATCH = 500;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration CATCHING_UP = Duration.ofMinutes(2);

    private final Wish wish;
    private final LiveFeed feed;
    private final ReplayFeeds feeds;
    private final Generations generations;
    private final StoredDocuments documents;
    private final Clock clock;
    private final Course course;
    private final Duration patience;

    Rebuild(
            Wish wish,
            LiveFeed feed,
            ReplayFeeds feeds,
            Generations generations,
            StoredDocuments documents,
            Clock clock,
            Course course,
            Duration patience) {
        this.wish = wish;
        this.feed = feed;
        this.feeds = feeds;
        this.generations = generations;
        this.documents = documents;
        this.clock = clock;
        this.course = course;
        this.patience = patience;
    }

    /** Runs to the end. Whatever it fails with, the live indices are as they were unless the end says otherwise. */
    Ended run() throws Exception {
        feeds.check();
        Generation live = generations.live();
        Generation next = generations.begin(live);
        Ended ended = null;
        try {
            ended = build(live, next);
            return ended;
        } finally {
            if (ended == null || !ended.swapped()) {
                generations.remove(next);
            } else if (!wish.keepOld()) {
                generations.removeReplaced(next);
            }
        }
    }

    private Ended build(Generation live, Generation next) throws Exception {
        Replay replay = new Replay(feeds, feed.projector(), next, clock.instant());
        course.replay(replay);
        course.enter(Phase.REPLAYING, documents.count(live.index(Indices.TIMELINE)), replay::events);
        replay.replayEvents();
        course.enter(Phase.GROUPING, documents.count(live.index(Indices.COMPLAINTS)), replay::groupings);
        replay.takeGroupings();
        awaitLive();
        Comparison comparison = new Comparison(documents, live, next);
        course.enter(Phase.COMPARING, count(live), comparison::compared);
        Differences differences = comparison.all();
        course.enter(Phase.SETTLING, 1, () -> 0);
        return settle(live, next, replay, comparison, differences);
    }

    private long count(Generation generation) throws IOException {
        long all = 0;
        for (String alias : Indices.PROJECTED) {
            all += documents.count(generation.index(alias));
        }
        return all;
    }

    private void awaitLive() throws Exception {
        long most = feed.behind();
        long least = most;
        course.enter(Phase.WAITING, most, () -> 0);
        Instant giveUp = clock.instant().plus(CATCHING_UP);
        for (long behind = most; behind > ONE_BATCH; behind = feed.behind()) {
            if (behind < least) {
                least = behind;
                giveUp = clock.instant().plus(CATCHING_UP);
            } else if (clock.instant().isAfter(giveUp)) {
                throw new NotComparable("The live indices are " + behind
                        + " records behind and do not catch up, so there is nothing to compare with.");
            }
            long done = most - least;
            course.enter(Phase.WAITING, most, () -> done);
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        }
    }

    private Ended settle(Generation live, Generation next, Replay replay, Comparison comparison, Differences first)
            throws Exception {
        Lasting lasting = new Lasting(comparison, first, clock.instant(), patience);
        while (true) {
            Optional<Ended> ended = feed.whileItStands(() -> lookAgain(live, next, replay, lasting));
            if (ended.isPresent()) {
                return ended.get();
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        }
    }

    private Optional<Ended> lookAgain(Generation live, Generation next, Replay replay, Lasting lasting)
            throws Exception {
        Differences open = lasting.lookAgain(replay.catchUp(), clock.instant());
        Differences counting = lasting.lasting(open, clock.instant());
        boolean equal = open.isEmpty();
        if (!equal && counting.known().isEmpty()) {
            return Optional.empty();
        }
        List<ComparedIndex> indices = compared(live, next, counting);
        boolean swap = equal || wish.force();
        if (swap) {
            generations.swap(live, next);
            // Where several instances project, another may have written into the old ones until this moment.
            replay.catchUp();
            feed.expungeSoon();
        }
        return Optional.of(new Ended(equal, swap, sentence(equal, swap, counting.count()), indices));
    }

    private List<ComparedIndex> compared(Generation live, Generation next, Differences differences) throws IOException {
        List<ComparedIndex> compared = new ArrayList<>();
        for (String alias : Indices.PROJECTED) {
            String before = live.index(alias);
            String after = next.index(alias);
            compared.add(ComparedIndex.of(
                    alias, before, after, documents.count(before), documents.count(after), differences));
        }
        return compared;
    }

    private static String sentence(boolean equal, boolean swapped, long differences) {
        if (equal) {
            return "Old and new are equal; the new indices are live.";
        }
        String differ = differences == 1 ? "1 document differs" : differences + " documents differ";
        return swapped
                ? differ + "; the new indices are live, as was asked."
                : differ
                        + " between the live indices and the new ones. Nothing was changed: the live indices are as they"
                        + " were. If they are damaged, force the rebuild to put the new ones live.";
    }
}
