package redress.bench.truth;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import redress.analytics.index.facts.Recoveries;
import redress.analytics.outcome.Course;
import redress.analytics.outcome.Customers;
import redress.analytics.outcome.Paradox;
import redress.analytics.outcome.Paradox.Measure;
import redress.analytics.outcome.Paradox.Verdict;
import redress.analytics.recovery.Handled;
import redress.analytics.recovery.Scorecard;
import redress.events.intake.ReportExperience;
import redress.events.intake.ReportFeedback;
import redress.simulation.SimulatedRecord;
import redress.simulation.readmodel.RecoveryDocuments;

/** The paradox of recovery: customers of one segment are more satisfied after a good recovery than those to whom nothing happened. */
final class Recovered implements Study {

    private static final String WHERE_PLANTED = "plus";
    private static final double ASKED = .9;
    /** The error of the interval at its lower end. */
    private static final double STATED = .025;

    private static final String FOUND = "paradox-found";
    private static final String ELSEWHERE = "paradox-elsewhere";
    private static final String OTHERWISE = "paradox-otherwise";

    private final int complaints;

    Recovered(int complaints) {
        this.complaints = complaints;
    }

    @Override
    public List<Line> lines() {
        return List.of(
                new Line(
                        FOUND,
                        "the paradox of recovery (satisfaction) is found in the segment where it holds",
                        Claim.asks(ASKED),
                        ""),
                new Line(ELSEWHERE, "it is found in another segment", Claim.statesAtMost(STATED), ""),
                new Line(
                        OTHERWISE,
                        "it is found for recommendation or return, for which it is planted nowhere",
                        Claim.statesAtMost(STATED),
                        ""));
    }

    @Override
    public void look(Business business, Tallies tallies) {
        for (Paradox one : paradoxes(business.seed())) {
            String segment = one.segment();
            boolean holds = one.verdict() == Verdict.HOLDS;
            if (segment != null && one.measure() != Measure.SATISFACTION) {
                tallies.count(OTHERWISE, holds);
            } else if (WHERE_PLANTED.equals(segment)) {
                tallies.count(FOUND, holds);
                tallies.outcome(FOUND, one.verdict().word());
            } else if (segment != null) {
                tallies.count(ELSEWHERE, holds);
                tallies.outcome(ELSEWHERE, one.verdict().word());
            }
        }
    }

    private List<Paradox> paradoxes(long seed) {
        RecoveryDocuments simulated = new RecoveryDocuments(seed, complaints);
        Customers customers = new Customers();
        List<Course> courses = new ArrayList<>();
        simulated.cases().forEach(each -> {
            Handled handled = Recoveries.handled(each.document());
            courses.add(Course.of(handled, Scorecard.of(handled, RecoveryDocuments.END)));
            each.reports().forEach(record -> take(record, customers));
        });
        simulated.reportsOfOthers().forEach(record -> take(record, customers));
        return Paradox.of(courses, customers, RecoveryDocuments.END);
    }

    private static void take(SimulatedRecord record, Customers customers) {
        if (record.report() instanceof ReportFeedback answer) {
            String affected = answer.affected();
            customers.said(
                    Objects.requireNonNull(answer.customerId()),
                    new Customers.Said(
                            Instant.parse(Objects.requireNonNull(answer.at())),
                            answer.satisfaction(),
                            answer.recommend(),
                            affected == null ? null : Boolean.valueOf(affected.equals("yes")),
                            answer.segment()));
        } else if (record.report() instanceof ReportExperience experience && "returned".equals(experience.kind())) {
            customers.returned(
                    Objects.requireNonNull(experience.customerId()),
                    Instant.parse(Objects.requireNonNull(experience.at())));
        }
    }
}
