package redress.launcher.rows;

import java.util.Map;

/** One row of a file; rows count from 1, after the header. */
public sealed interface SourceRow {

    long number();

    /** A row that can be read: the texts of its columns, empty ones left out. */
    record Read(long number, Map<String, String> values) implements SourceRow {

        /** Says nothing of the values. */
        @Override
        public String toString() {
            return "row " + number;
        }
    }

    /** A row that cannot; the message holds none of its text. */
    record Broken(long number, String rule, String message) implements SourceRow {}
}
