package redress.simulation.recovery.team;

import org.jspecify.annotations.Nullable;

/**
 * Someone who owns recoveries.
 *
 * @param user as they log in
 * @param skill 0 to 1
 * @param load 0 to 1: how much is on their desk; who has more also gets more
 * @param weakness the element they neglect, named as in {@link redress.simulation.recovery.effect.Levels}
 */
public record Handler(
        String user, double skill, double load, @Nullable String weakness) {}
