package redress.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import redress.command.clock.ClockPlans;
import redress.command.complaint.Complaint;
import redress.command.complaint.ComplaintCommand;
import redress.command.complaint.ComplaintCommand.AssignHandler;
import redress.command.complaint.ComplaintCommand.BeginHistory;
import redress.command.complaint.ComplaintCommand.Reopen;
import redress.command.eventstore.Actor;
import redress.command.eventstore.Commands;
import redress.command.eventstore.EventLog;
import redress.command.eventstore.Provenance;
import redress.command.rule.Refusal;
import redress.command.rule.Refused;
import redress.command.web.HistoryReader.Step;
import redress.events.ComplaintId;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes in what another system has recorded of a recovery, with the times at which it happened: all of it in one
 * transaction, or nothing. The rules are the same as for what happens now.
 */
@RestController
class HistoryApi {

    private static final String ASSIGN = NamedCommands.nameOf(AssignHandler.class);
    private static final String REOPEN = NamedCommands.nameOf(Reopen.class);

    private final Commands commands;
    private final EventLog log;
    private final Clock clock;
    private final Authority authority;
    private final ClockPlans plans;
    private final TeamBounds teams;

    HistoryApi(Commands commands, EventLog log, Clock clock, Authority authority, ClockPlans plans, TeamBounds teams) {
        this.commands = commands;
        this.log = log;
        this.clock = clock;
        this.authority = authority;
        this.plans = plans;
        this.teams = teams;
    }

    /** Records the steps of a recovery in their order. */
    @PostMapping("/api/complaints/{id}/history")
    Done history(@PathVariable String id, HttpServletRequest request, Authentication caller) throws IOException {
        ComplaintId complaint = ComplaintId.of(Ids.uuid(id));
        teams.check(complaint, caller);
        List<Step> steps = HistoryReader.read(Body.readLong(request), clock.instant(), authority.admin());
        String product = commands.look(Complaint.class, complaint.toString(), Complaint::product);
        List<Record> read = HistoryReader.inSteps(steps, step -> command(complaint, step, product, caller));
        Record begin = new BeginHistory(complaint, steps.getFirst().at());
        commands.inOneTransaction(
                () -> {
                    commands.send(begin, Provenance.of(caller.getName()));
                    send(steps, read, caller);
                },
                () -> {});
        return new Done(complaint.toString(), log.version(complaint.toString()));
    }

    private Record command(ComplaintId complaint, Step step, String product, Authentication caller) {
        ObjectNode body = step.fields();
        if (step.command().equals(ASSIGN)) {
            teams.addTeam(body, caller);
        }
        OpenFields.check(body);
        Map<String, Object> given = new HashMap<>(Map.of(
                "complaint",
                complaint,
                "at",
                step.at(),
                "by",
                step.by(),
                "authority",
                step.authority() == null ? authority.handler() : step.authority()));
        if (step.command().equals(REOPEN)) {
            given.put("clocks", plans.start(product, step.at()));
        }
        return NamedCommands.read(ComplaintCommand.class, step.command(), body, given);
    }

    private void send(List<Step> steps, List<Record> read, Authentication caller) {
        for (int i = 0; i < steps.size(); i++) {
            Actor actor = new Actor(caller.getName(), steps.get(i).by());
            try {
                commands.send(read.get(i), Provenance.of(actor));
            } catch (Refused refused) {
                throw new StepRefused(i, refused.refusal());
            }
        }
    }

    /** A rule refuses a step; which one, counted from 0. */
    static final class StepRefused extends RuntimeException {

        private final int step;
        private final transient Refusal refusal;

        StepRefused(int step, Refusal refusal) {
            super(refusal.rule(), null, false, false);
            this.step = step;
            this.refusal = refusal;
        }

        int step() {
            return step;
        }

        Refusal refusal() {
            return refusal;
        }
    }
}
