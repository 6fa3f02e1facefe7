package redress.launcher.intake;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import redress.launcher.terminal.Refusal;

/** The system that records come from, as the intake takes it: of a record without one it cannot even count the rejection. */
record SourceName(String text) {

    private static final int LONGEST = 100;

    SourceName {
        if (text.isBlank() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal(
                    "The source must have 1 to " + LONGEST + " printable characters: name another with --source.");
        }
    }

    /**
     * As typed.
     *
     * @param typed null: the file's name without its endings
     */
    static SourceName of(@Nullable String typed, Path file) {
        return new SourceName(typed == null ? Batch.name(file) : typed);
    }
}
