/** Everything that can happen to one complaint on its way from lodging to closing. */
@NullMarked
package redress.events.complaint;

import org.jspecify.annotations.NullMarked;
