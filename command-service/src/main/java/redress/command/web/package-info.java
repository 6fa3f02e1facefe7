/** The command side's HTTP interface: commands with their answers, the intake's books, the replay feed. Problem details for every refusal. */
@NullMarked
package redress.command.web;

import org.jspecify.annotations.NullMarked;
