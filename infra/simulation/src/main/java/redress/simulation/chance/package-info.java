/** Chance that can be asked again: numbers that follow from keys, in any order, without a stream behind them. */
@NullMarked
package redress.simulation.chance;

import org.jspecify.annotations.NullMarked;
