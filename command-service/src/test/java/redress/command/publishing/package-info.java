/** What publishers are told, tried out: the examples of docs/publishing.md and those of the schemas, on the service as it runs. */
@NullMarked
package redress.command.publishing;

import org.jspecify.annotations.NullMarked;
