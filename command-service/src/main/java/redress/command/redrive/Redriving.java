package redress.command.redrive;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import redress.command.input.Unfit;
import redress.command.receipt.Kept;
import redress.command.receipt.Listed;
import redress.command.receipt.RejectedFilter;
import redress.command.receipt.RejectedRecords;
import redress.command.rule.Refusal;
import redress.command.rule.Refused;
import redress.events.Topics;
import redress.kafka.KafkaTrouble;
import redress.kafka.Publisher;

/** Sends rejected records to the intake again. What became of them is in the books as soon as the intake has judged them. */
public final class Redriving {

    /** Records in memory at a time: each may be large. */
    private static final int TOGETHER = 20;

    private static final Refusal ONCE = new Refusal(
            "redriven-once", "This record went through already. Say again if it is to be sent once more all the same.");

    private final RejectedRecords rejected;
    private final Publisher publisher;
    private final Clock clock;

    Redriving(RejectedRecords rejected, Publisher publisher, Clock clock) {
        this.rejected = rejected;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Sends one again; says whether there is such a record.
     *
     * @param again also if it went through already
     * @throws Unfit if the correction cannot be applied
     * @throws Refused if it went through already
     */
    public boolean redrive(long number, Correction correction, boolean again) {
        Optional<Kept> kept = rejected.find(number);
        kept.ifPresent(record -> {
            if (record.listed().state().through() && !again) {
                throw new Refused(ONCE);
            }
            send(List.of(Outgoing.of(record, correction, clock.instant())));
        });
        return kept.isPresent();
    }

    /**
     * Sends those again that did not go through.
     *
     * @param after begins after this number
     * @param most to look at now; if there are more, the result says where to go on
     */
    public Sent redrive(RejectedFilter filter, Correction correction, long after, int most) {
        RejectedFilter open = new RejectedFilter(filter.batch(), filter.rule(), filter.source(), false);
        List<Listed> page = rejected.page(open, after, most);
        List<Long> numbers = new ArrayList<>();
        List<Long> skipped = new ArrayList<>();
        for (int from = 0; from < page.size(); from += TOGETHER) {
            List<Outgoing> ready = new ArrayList<>();
            for (Listed listed : page.subList(from, Math.min(page.size(), from + TOGETHER))) {
                Optional<Outgoing> outgoing = outgoing(listed.number(), correction);
                outgoing.ifPresentOrElse(ready::add, () -> skipped.add(listed.number()));
            }
            send(ready);
            ready.forEach(sent -> numbers.add(sent.number()));
        }
        return new Sent(
                numbers, skipped, page.size() < most ? null : page.getLast().number());
    }

    private Optional<Outgoing> outgoing(long number, Correction correction) {
        try {
            return rejected.find(number).map(kept -> Outgoing.of(kept, correction, clock.instant()));
        } catch (Unfit notReadable) {
            return Optional.empty();
        }
    }

    private void send(List<Outgoing> ready) {
        List<Long> numbers = ready.stream().map(Outgoing::number).toList();
        rejected.await(numbers);
        try {
            publisher.await(ready.stream()
                    .map(one -> publisher.send(Topics.INTAKE, one.key(), one.headers(), one.value()))
                    .toList());
        } catch (KafkaTrouble trouble) {
            rejected.doNotAwait(numbers);
            throw trouble;
        }
    }

    /**
     * What was sent.
     *
     * @param numbers of the records that are on their way
     * @param skipped those that the correction could not be applied to
     * @param next where to go on; absent at the end
     */
    public record Sent(
            List<Long> numbers,
            List<Long> skipped,
            @Nullable Long next) {}
}
