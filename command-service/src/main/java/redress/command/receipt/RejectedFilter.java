package redress.command.receipt;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rejected records; what is absent does not matter.
 *
 * @param redriven whether they went through since
 */
public record RejectedFilter(
        @Nullable String batch,
        @Nullable String rule,
        @Nullable String source,
        @Nullable Boolean redriven) {

    String sql() {
        StringBuilder sql = new StringBuilder(" where true");
        sql.append(batch == null ? "" : " and r.batch = ?");
        sql.append(rule == null ? "" : " and r.rule = ?");
        sql.append(source == null ? "" : " and r.source = ?");
        if (redriven != null) {
            sql.append(redriven ? " and i.outcome <> 'rejected'" : " and i.outcome = 'rejected'");
        }
        return sql.toString();
    }

    List<Object> arguments() {
        List<Object> arguments = new ArrayList<>();
        for (String given : new String[] {batch, rule, source}) {
            if (given != null) {
                arguments.add(given);
            }
        }
        return arguments;
    }
}
