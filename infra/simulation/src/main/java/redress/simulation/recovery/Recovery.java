package redress.simulation.recovery;

import java.util.List;

/**
 * What was done about one complaint up to some time, in the order of time, and the truth about it.
 *
 * @param steps commands that no rule of the platform refuses, if each is decided at its time
 */
public record Recovery(List<RecoveryStep> steps, RecoveryTruth truth) {}
