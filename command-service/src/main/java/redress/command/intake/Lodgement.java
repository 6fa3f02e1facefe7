package redress.command.intake;

import redress.command.complaint.ComplaintCommand.Lodge;
import redress.command.eventstore.Actor;
import redress.command.eventstore.Provenance;
import redress.command.receipt.Place;
import redress.command.receipt.Receipt;
import redress.command.report.FileReport;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;
import redress.events.report.ReportEvent;

/**
 * A fit account or report on its way into the event store, with the place it came from.
 *
 * @param aggregate id of the complaint or report that it begins
 * @param event what it begins with
 * @param report whether it is a report
 */
public record Lodgement(Place place, Actor actor, String aggregate, Object event, boolean report) {

    /** A complaint to be lodged. */
    public static Lodgement of(Place place, Actor actor, ComplaintLodged account) {
        return new Lodgement(place, actor, account.complaint().toString(), account, false);
    }

    /** A report to be filed. */
    public static Lodgement of(Place place, Actor actor, ReportEvent report) {
        return new Lodgement(place, actor, report.report().toString(), report, true);
    }

    Lodgement at(Place other) {
        return new Lodgement(other, actor, aggregate, event, report);
    }

    /** What makes such an event the first of its aggregate. */
    static Object command(Object event) {
        return event instanceof ReportEvent report ? new FileReport(report) : new Lodge((ComplaintLodged) event);
    }

    Provenance provenance() {
        return new Provenance(actor, place.position(), place.batch());
    }

    Receipt accepted() {
        return new Receipt(place, Receipt.Outcome.ACCEPTED, aggregate, report, null);
    }

    Receipt duplicate() {
        return new Receipt(place, Receipt.Outcome.DUPLICATE, aggregate, report, null);
    }

    /** Says nothing of the account. */
    @Override
    public String toString() {
        return place.position();
    }
}
