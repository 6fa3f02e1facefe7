package redress.simulation.recovery.effect;

import java.util.EnumMap;
import redress.simulation.customers.Customer.Segment;

/**
 * How often what customers feel can be seen.
 *
 * @param leavesOfNotReturning share of those who do not return who leave expressly
 * @param refersFrom lowest recommendation of those who refer
 * @param refers share of these who do
 * @param answersBefore propensity to answer the survey before, of all customers
 * @param answersAfter the survey after, of all but the silent
 * @param answersSilent the survey after, of the silent
 */
public record AftermathShares(
        double leavesOfNotReturning,
        double refersFrom,
        double refers,
        EnumMap<Segment, Double> answersBefore,
        EnumMap<Segment, Double> answersAfter,
        EnumMap<Segment, Double> answersSilent) {}
