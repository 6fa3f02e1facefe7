package redress.command.intake;

import java.util.List;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.springframework.dao.DuplicateKeyException;
import redress.command.eventstore.Commands;
import redress.command.eventstore.EventLog;
import redress.command.key.Sealing;
import redress.command.receipt.Receipts;

/** Lodges complaints, files reports and books them in the same transaction, so that the books and the event store always agree. */
public final class Lodging {

    private final Commands commands;
    private final Receipts receipts;
    private final EventLog log;
    private final Sealing sealing;

    Lodging(Commands commands, Receipts receipts, EventLog log, Sealing sealing) {
        this.commands = commands;
        this.receipts = receipts;
        this.log = log;
        this.sealing = sealing;
    }

    /**
     * Lodges all of them, or none.
     *
     * @throws AggregateStreamCreationException if one of them was told before
     */
    void lodgeNew(List<Lodgement> lodgements) {
        commands.inOneTransaction(
                () -> {
                    List<Object> sealed = sealing.first(
                            lodgements.stream().map(Lodgement::event).toList());
                    for (int i = 0; i < lodgements.size(); i++) {
                        Lodgement one = lodgements.get(i);
                        commands.send(Lodgement.command(sealed.get(i)), one.provenance());
                    }
                },
                () -> receipts.accept(
                        lodgements.stream().map(Lodgement::accepted).toList()));
    }

    /** Lodges one, unless the source told the same before; says whether it is new. */
    public boolean lodge(Lodgement lodgement) {
        boolean isNew = log.begun(List.of(lodgement.aggregate())).isEmpty() && lodgedFirst(lodgement);
        if (!isNew) {
            receipts.addMissing(List.of(lodgement.duplicate()), List.of());
        }
        return isNew;
    }

    /** Whether nobody was faster. */
    boolean lodgedFirst(Lodgement lodgement) {
        try {
            lodgeNew(List.of(lodgement));
            return true;
        } catch (AggregateStreamCreationException lodgedBefore) {
            return false;
        } catch (DuplicateKeyException placeIsDecided) {
            if (!lodgement.place().isTaken()) {
                throw placeIsDecided;
            }
            // Another correction of the same rejected record, to something else, was faster.
            return lodgedFirst(lodgement.at(lodgement.place().alone()));
        }
    }
}
