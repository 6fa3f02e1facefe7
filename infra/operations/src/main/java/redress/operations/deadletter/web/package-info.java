/** The dead letters of a service over HTTP: analysts list them, an administrator redrives them. */
@NullMarked
package redress.operations.deadletter.web;

import org.jspecify.annotations.NullMarked;
