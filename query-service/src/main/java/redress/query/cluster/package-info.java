/**
 * The complaint clusters that analytics found, as far as there are any; this service only reads them.
 */
@NullMarked
package redress.query.cluster;

import org.jspecify.annotations.NullMarked;
