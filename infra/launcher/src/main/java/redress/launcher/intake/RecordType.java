package redress.launcher.intake;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import redress.events.intake.LodgeComplaint;
import redress.events.intake.ReportAffected;
import redress.events.intake.ReportExperience;
import redress.events.intake.ReportExposure;
import redress.events.intake.ReportFeedback;

/** What the rows of a file say: complaints to be lodged, or reports to be filed. */
public enum RecordType {
    COMPLAINT(LodgeComplaint.TYPE, LodgeComplaint.class, "externalId product channel"),
    EXPOSURE(ReportExposure.TYPE, ReportExposure.class, "externalId product day count"),
    FEEDBACK(ReportFeedback.TYPE, ReportFeedback.class, "externalId customerId at satisfaction|recommend|text"),
    EXPERIENCE(ReportExperience.TYPE, ReportExperience.class, "externalId customerId at kind"),
    AFFECTED(ReportAffected.TYPE, ReportAffected.class, "externalId at rootCauseId|name customerIds|count");

    private static final List<String> TIMES = List.of("occurredAt", "lodgedAt", "at");

    private final String type;
    private final Class<? extends Record> data;
    private final String required;

    /** Of required fields separated by a bar one is enough. */
    RecordType(String type, Class<? extends Record> data, String required) {
        this.type = type;
        this.data = data;
        this.required = required;
    }

    /** As a CloudEvent names it. */
    String type() {
        return type;
    }

    List<String> fields() {
        return Arrays.stream(data.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !name.equals("attributes"))
                .toList();
    }

    /** Of each of these one field is needed. */
    List<List<String>> required() {
        return Arrays.stream(required.split(" ", -1))
                .map(oneOf -> List.of(oneOf.split("\\|", -1)))
                .toList();
    }

    /** Whether a column that is no field has a place in the record all the same. */
    boolean keepsOtherColumns() {
        return this == COMPLAINT;
    }

    static boolean isTime(String field) {
        return TIMES.contains(field);
    }

    boolean isNumber(String field) {
        return has(field, Number.class);
    }

    boolean isList(String field) {
        return has(field, List.class);
    }

    private boolean has(String field, Class<?> type) {
        return Arrays.stream(data.getRecordComponents())
                .anyMatch(part -> part.getName().equals(field) && type.isAssignableFrom(part.getType()));
    }

    /** As a person types it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
