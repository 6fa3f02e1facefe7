package redress.query.console.customer;

import java.util.ArrayList;
import java.util.List;
import redress.events.report.ReportEvent;
import redress.events.report.ReportEvent.AffectedReported;
import redress.events.report.ReportEvent.CustomerExperienceReported;
import redress.events.report.ReportEvent.ExposureReported;
import redress.events.report.ReportEvent.FeedbackReported;
import redress.events.report.ReportEvent.ReportedDataErased;

/** What a report says of a customer as a short sentence that holds nothing personal. */
final class ReportSummary {

    private ReportSummary() {}

    static String of(ReportEvent event) {
        return switch (event) {
            case FeedbackReported e -> feedback(e);
            case CustomerExperienceReported e ->
                switch (e.kind()) {
                    case POSITIVE -> "Had a good experience";
                    case RETURNED -> "Came back as a customer";
                    case LEFT -> "Left as a customer";
                    case REFERRED -> "Referred somebody";
                };
            case ExposureReported _ -> "Counted among the customers of a day";
            case AffectedReported _ -> "Was affected by a failure";
            case ReportedDataErased _ -> "Personal data erased";
        };
    }

    private static String feedback(FeedbackReported feedback) {
        List<String> answers = new ArrayList<>();
        if (feedback.satisfaction() != null) {
            answers.add("satisfied " + feedback.satisfaction() + " of 5");
        }
        if (feedback.recommend() != null) {
            answers.add("would recommend " + feedback.recommend() + " of 10");
        }
        return answers.isEmpty() ? "Gave feedback" : "Gave feedback: " + String.join(", ", answers);
    }
}
