/**
 * Who may do what: the roles, the logins made at first start, and the identity that one service hands on to another.
 * Reads the {@code credentials} and {@code secrets} files of the data directory; each service says in its own chain which
 * role opens which endpoint.
 */
@NullMarked
package redress.identity;

import org.jspecify.annotations.NullMarked;
