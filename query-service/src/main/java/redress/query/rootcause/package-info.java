/**
 * The life of each root cause as documents: what was suspected, what a person decided, which fixes were planned and
 * deployed.
 */
@NullMarked
package redress.query.rootcause;

import org.jspecify.annotations.NullMarked;
