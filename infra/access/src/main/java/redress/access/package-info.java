/**
 * Tests of who may do what, for every service with a table of its own: {@code access.txt} on the class path of its tests,
 * a row for each endpoint with the roles that may.
 */
@NullMarked
package redress.access;

import org.jspecify.annotations.NullMarked;
