/**
 * Builds the projected indices anew beside the live ones, from the event store and from what analytics last said, with the
 * projections that the live feed uses; compares the two document by document, and puts the new ones live.
 */
@NullMarked
package redress.query.rebuild;

import org.jspecify.annotations.NullMarked;
