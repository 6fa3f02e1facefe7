package redress.launcher.rows;

import java.util.List;
import java.util.Optional;

/** Reads the rows of one format. */
sealed interface RowReader permits CsvRows, JsonRows {

    /** The columns there are, as far as can be told before reading. */
    List<String> columns();

    Optional<SourceRow> next();
}
