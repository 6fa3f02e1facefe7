/** The root cause: suspected by analytics, judged by a person, owned, investigated and fixed, with its rules. */
@NullMarked
package redress.command.rootcause;

import org.jspecify.annotations.NullMarked;
