/**
 * Finds out what complaints have in common: embedding, clustering, labels, and the attributes that stand out in a
 * cluster. Decides nothing; its findings go to the command side, where people judge them.
 */
@NullMarked
package redress.analytics;

import org.jspecify.annotations.NullMarked;
