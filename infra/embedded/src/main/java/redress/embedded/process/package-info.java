/** What runs inside the processes of the embedded servers; nothing else may see the servers' own libraries. */
@NullMarked
package redress.embedded.process;

import org.jspecify.annotations.NullMarked;
