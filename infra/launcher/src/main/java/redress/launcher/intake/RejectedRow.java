package redress.launcher.intake;

import org.jspecify.annotations.Nullable;

/** A row that the intake did not take in, and the rule it breaks. */
record RejectedRow(long row, @Nullable String field, String rule, String message) {}
