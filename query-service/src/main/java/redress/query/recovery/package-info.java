/** What analytics keeps of recoveries: how well customers are recovered, and what the trade says beside it. Only read here. */
@NullMarked
package redress.query.recovery;

import org.jspecify.annotations.NullMarked;
