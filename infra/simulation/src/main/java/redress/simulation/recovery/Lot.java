package redress.simulation.recovery;

import redress.simulation.recovery.effect.Levels;
import redress.simulation.recovery.effect.Stance;
import redress.simulation.recovery.team.Handler;
import redress.simulation.recovery.team.Team;

/**
 * What is settled of a recovery before anything is done.
 *
 * @param owner who brings it to its end
 * @param levels what the fate leaves of what the owner gives
 * @param stance how the customer takes it in the end
 */
record Lot(Team team, Handler owner, Fate fate, Levels levels, double temper, Stance stance) {}
