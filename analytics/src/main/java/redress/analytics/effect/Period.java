package redress.analytics.effect;

/**
 * A point of a series.
 *
 * @param time of its beginning, counted in periods from any origin
 * @param year the same in years, for the season
 * @param observed what was counted in it
 */
public record Period(double time, double year, Observed observed) {}
