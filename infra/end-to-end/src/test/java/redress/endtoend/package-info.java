/** Stories told on the whole platform as its users start it, and the rules that hold across modules. */
@NullMarked
package redress.endtoend;

import org.jspecify.annotations.NullMarked;
