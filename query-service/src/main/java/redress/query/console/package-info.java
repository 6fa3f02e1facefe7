/**
 * The pages for people: what the query API answers as HTML rendered here, and forms whose commands go to the
 * command service in the user's own identity. Works without scripts; charts are drawn from the tables that stand
 * beside them.
 */
@NullMarked
package redress.query.console;

import org.jspecify.annotations.NullMarked;
