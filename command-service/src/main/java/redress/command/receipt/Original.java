package redress.command.receipt;

import org.jspecify.annotations.Nullable;

/**
 * A rejected record as far as a later record that corrects it has to know.
 *
 * @param through whether it went through since
 * @param aggregate the complaint or report it led to then
 */
public record Original(
        long number,
        String position,
        @Nullable String batch,
        @Nullable String record,
        boolean through,
        @Nullable String aggregate) {}
