/**
 * How many customers a failure is expected to cost, those who said nothing included, and what that is worth: the market damage
 * model of complaint research (Technical Assistance Research Programs, 1986; Goodman, Strategic Customer Service, 2009). No
 * framework in here; chance comes from a seed.
 */
@NullMarked
package redress.analytics.loss;

import org.jspecify.annotations.NullMarked;
