package redress.simulation.recovery.aftermath;

import java.time.Instant;
import redress.events.EventJson;
import redress.events.intake.ReportExperience;
import redress.events.intake.ReportFeedback;

/**
 * Something another system reports of a customer, as an intake record.
 *
 * @param at when it was said or done
 * @param type CloudEvents type of the record
 * @param externalId unique within the business; says nothing of the customer
 */
public record Report(Instant at, String type, String externalId, Record content) {

    static Report of(Instant at, ReportFeedback feedback) {
        return new Report(at, ReportFeedback.TYPE, String.valueOf(feedback.externalId()), feedback);
    }

    static Report of(Instant at, ReportExperience experience) {
        return new Report(at, ReportExperience.TYPE, String.valueOf(experience.externalId()), experience);
    }

    /** The JSON of the intake record's data. */
    public byte[] data() {
        return EventJson.MAPPER.writeValueAsBytes(content);
    }

    /** Says nothing of the customer. */
    @Override
    public String toString() {
        return type + " " + externalId;
    }
}
