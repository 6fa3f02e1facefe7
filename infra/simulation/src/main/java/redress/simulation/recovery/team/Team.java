package redress.simulation.recovery.team;

import java.util.List;
import redress.simulation.recovery.effect.Chance;

/**
 * Handlers with one supervisor.
 *
 * @param products whose complaints are theirs
 */
public record Team(String name, String supervisor, List<String> products, List<Handler> handlers) {

    /** Somebody of the team, more often those with more on their desk. */
    public Handler draw(Chance chance) {
        double sum = 0;
        for (Handler handler : handlers) {
            sum += handler.load();
        }
        double at = chance.share() * sum;
        int i = 0;
        while (i < handlers.size() - 1 && (at -= handlers.get(i).load()) >= 0) {
            i++;
        }
        return handlers.get(i);
    }

    /** The one after {@code handler} in the team: a team has at least two. */
    public Handler colleagueOf(Handler handler) {
        return handlers.get((handlers.indexOf(handler) + 1) % handlers.size());
    }
}
