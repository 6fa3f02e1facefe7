package redress.simulation.recovery.aftermath;

import java.util.List;
import redress.simulation.recovery.effect.Stance;

/**
 * What is reported of a customer whom nobody made anything good for, and the truth about them.
 *
 * @param reports in the order of time
 * @param stance what they feel and do, whether or not it is reported
 */
public record Sequel(List<Report> reports, Stance stance) {}
