/** Everything that is judged, decided and measured about one root cause. */
@NullMarked
package redress.events.rootcause;

import org.jspecify.annotations.NullMarked;
