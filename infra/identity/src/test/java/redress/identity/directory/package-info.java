/** Tests of who sees what. */
@NullMarked
package redress.identity.directory;

import org.jspecify.annotations.NullMarked;
