package redress.launcher.intake;

import org.jspecify.annotations.Nullable;

/** A row that did not become a complaint, and the rule it breaks. */
record RejectedRow(long row, @Nullable String field, String rule, String message) {}
