package redress.command.web;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import redress.command.complaint.Complaint;
import redress.command.complaint.Complaint.Belonging;
import redress.command.eventstore.Commands;
import redress.events.ComplaintId;
import redress.identity.directory.Directory;
import redress.identity.directory.Share;
import tools.jackson.databind.node.ObjectNode;

/** Keeps handlers to the complaints of their teams, and names the team of what a handler takes on. */
@Component
class TeamBounds {

    private final Directory directory;
    private final Commands aggregates;

    TeamBounds(Directory directory, Commands aggregates) {
        this.directory = directory;
        this.aggregates = aggregates;
    }

    /**
     * Lets a caller pass to a complaint.
     *
     * @throws OtherTeams if it is not the caller's to work on
     */
    void check(ComplaintId complaint, Authentication caller) {
        Optional<Share> share = directory.shareOf(caller);
        if (share.isPresent()) {
            Belonging belonging = aggregates.look(Complaint.class, complaint.toString(), Complaint::belonging);
            if (!share.get().covers(belonging.handler(), belonging.team(), belonging.product())) {
                throw new OtherTeams();
            }
        }
    }

    /**
     * Adds the handler's team to a body that assigns a handler and names none. Who is kept to a share names no other team:
     * the complaint would stay where it is handed away from.
     */
    void addTeam(ObjectNode assignment, Authentication caller) {
        if (directory.shareOf(caller).isPresent()) {
            assignment.remove("team");
        }
        if (!assignment.hasNonNull("team")) {
            assignment.remove("team");
            directory.teamOf(assignment.path("handler").asString("")).ifPresent(team -> assignment.put("team", team));
        }
    }

    /** The complaint is another team's. */
    static final class OtherTeams extends RuntimeException {
        OtherTeams() {
            super(
                    "This complaint belongs to another team. Ask its supervisor if it should be yours.",
                    null,
                    false,
                    false);
        }
    }
}
