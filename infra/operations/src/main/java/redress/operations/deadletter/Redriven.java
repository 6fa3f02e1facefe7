package redress.operations.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What redriving a sequence led to.
 *
 * @param redriven letters that have been handled now
 * @param waiting letters that still wait
 * @param reason why the first of those failed; absent if none is left
 */
public record Redriven(
        String processor,
        String sequence,
        long redriven,
        long waiting,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason) {}
