/**
 * Looks for values that became more frequent than chance allows, among complaints of which nothing but attributes, customer
 * and time is known: a suspected cause that needs no text.
 */
@NullMarked
package redress.analytics.subgroup;

import org.jspecify.annotations.NullMarked;
