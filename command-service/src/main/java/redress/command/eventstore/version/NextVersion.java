package redress.command.eventstore.version;

import tools.jackson.databind.node.ObjectNode;

/** How one version of an event becomes the next. A bean of this type takes part wherever stored events are read. */
public interface NextVersion {

    /** The logical name as it was stored: {@code redress.complaint.lodged.v1}. */
    String from();

    /** The same name with the next version: {@code redress.complaint.lodged.v2}. */
    String to();

    /** The data in the next version; may change and return what it is given. Depends on nothing but the event. */
    ObjectNode upcast(ObjectNode data);
}
