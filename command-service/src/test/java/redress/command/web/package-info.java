/** The HTTP interface, asked over HTTP. */
@NullMarked
package redress.command.web;

import org.jspecify.annotations.NullMarked;
