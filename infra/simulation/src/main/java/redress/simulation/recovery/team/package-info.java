/** Who makes complaints good: teams by product, their handlers and supervisors. All of them are invented. */
@NullMarked
package redress.simulation.recovery.team;

import org.jspecify.annotations.NullMarked;
