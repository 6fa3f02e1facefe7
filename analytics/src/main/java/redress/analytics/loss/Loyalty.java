package redress.analytics.loss;

/**
 * Which share of the customers stays, by what they went through. They are compared with each other, so all of them have to come
 * from the same place.
 *
 * @param untroubled without a problem
 * @param silent with a problem that they did not complain about
 */
public record Loyalty(Share untroubled, Share satisfied, Share mollified, Share dissatisfied, Share silent) {}
