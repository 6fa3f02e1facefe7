package redress.analytics.recovery;

import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * What a handler carries now, and whether a breather is due (practice P27): with two open complaints of abusive customers, or
 * with at least ten open ones that are twice as many as the median of the team. A suggestion to the supervisor, no judgement.
 *
 * @param reason of the breather
 */
public record Load(
        long open, long abusive, boolean breather, @Nullable String reason) {

    private static final int TOO_MUCH_ABUSE = 2;
    private static final int MANY = 10;

    /** Of one handler; {@code team} are the handlers of the team, this one among them. */
    public static Load of(Group handler, Collection<Group> team) {
        long open = handler.open();
        long abusive = handler.openAbusive();
        double median = median(team);
        String reason = abusive >= TOO_MUCH_ABUSE
                ? abusive + " open complaints of abusive customers"
                : open >= MANY && open >= 2 * median && team.size() > 1
                        ? open + " open complaints, the median of the team is " + Math.round(median)
                        : null;
        return new Load(open, abusive, reason != null, reason);
    }

    private static double median(Collection<Group> team) {
        long[] open = team.stream().mapToLong(Group::open).sorted().toArray();
        int middle = open.length / 2;
        return open.length == 0
                ? 0
                : open.length % 2 == 1
                        ? open[middle]
                        : Arrays.stream(open, middle - 1, middle + 1).average().orElse(0);
    }
}
