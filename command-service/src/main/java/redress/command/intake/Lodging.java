package redress.command.intake;

import java.util.List;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import redress.command.eventstore.Commands;
import redress.command.eventstore.EventLog;

/** Lodges complaints and books them in the same transaction, so that the books and the event store always agree. */
public final class Lodging {

    private final Commands commands;
    private final Receipts receipts;
    private final EventLog log;

    Lodging(Commands commands, Receipts receipts, EventLog log) {
        this.commands = commands;
        this.receipts = receipts;
        this.log = log;
    }

    /**
     * Lodges all of them, or none.
     *
     * @throws AggregateStreamCreationException if one of them was lodged before
     */
    void lodgeNew(List<Lodgement> lodgements) {
        commands.inOneTransaction(
                () -> lodgements.forEach(one -> commands.send(one.command(), one.provenance())),
                () -> receipts.accept(lodgements));
    }

    /** Lodges one, unless the same external complaint was lodged before; says whether it is new. */
    public boolean lodge(Lodgement lodgement) {
        boolean isNew = log.lodged(List.of(lodgement.complaint())).isEmpty() && lodgedFirst(lodgement);
        if (!isNew) {
            receipts.addMissing(List.of(lodgement.duplicate()));
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
        }
    }
}
