package redress.command.complaint;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import redress.command.complaint.ComplaintCommand.FollowUp;

/** The scales of the answers in a follow-up. */
final class Scales {

    private Scales() {}

    static Stream<@Nullable Integer> answers(FollowUp command) {
        return Stream.of(
                command.satisfaction(),
                command.effort(),
                command.distributive(),
                command.procedural(),
                command.interactional(),
                command.returnIntention(),
                command.recommend());
    }

    static boolean keptBy(FollowUp command) {
        return between(command.satisfaction(), 1, 5)
                && between(command.effort(), 1, 7)
                && between(command.distributive(), 1, 5)
                && between(command.procedural(), 1, 5)
                && between(command.interactional(), 1, 5)
                && between(command.returnIntention(), 1, 5)
                && between(command.recommend(), 0, 10);
    }

    private static boolean between(@Nullable Integer answer, int lowest, int highest) {
        return answer == null || (answer >= lowest && answer <= highest);
    }
}
