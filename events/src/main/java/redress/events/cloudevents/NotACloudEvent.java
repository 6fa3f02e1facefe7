package redress.events.cloudevents;

/** A record that cannot be read as a CloudEvent, with the attribute at fault. The message holds none of its data. */
public final class NotACloudEvent extends RuntimeException {

    private final String attribute;

    public NotACloudEvent(String attribute, String message) {
        super(message);
        this.attribute = attribute;
    }

    public String attribute() {
        return attribute;
    }
}
