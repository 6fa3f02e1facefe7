package redress.command.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import redress.command.key.DailyKeys;
import redress.events.CustomerKey;
import redress.events.EventJson;
import tools.jackson.core.JacksonException;

/**
 * Whom the rejected records are about, as far as that can be told of what may not even be JSON: what stands behind
 * {@code customerId}, in the record as it came or as it was last sent again.
 */
public final class NamedCustomers {

    /** Text or number. Bounded, as what strangers send is matched. */
    private static final String ONE = "\"(?:[^\"\\\\]++|\\\\.){0,500}\"|-?[0-9]{1,40}";

    private static final Pattern NAME = Pattern.compile("\"customerId\"\\s*:\\s*(" + ONE + ")");
    /** Of a list of those affected. */
    private static final Pattern LIST = Pattern.compile("\"customerIds\"\\s*:\\s*\\[([^\\]]*+)");

    private static final Pattern ENTRY = Pattern.compile(ONE);
    /** Rows in memory at a time. */
    private static final int TOGETHER = 500;

    private final JdbcTemplate jdbc;
    private final DailyKeys keys;

    NamedCustomers(JdbcTemplate jdbc, DailyKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    private record Row(long number, Set<String> names) {}

    /** The names that stand in each record, by its number; only records that name somebody. Reads them all. */
    public Map<Long, Set<String>> byRecord() {
        Map<Long, Set<String>> named = new HashMap<>();
        long after = 0;
        List<Row> rows = rows(after);
        while (!rows.isEmpty()) {
            rows.stream().filter(row -> !row.names().isEmpty()).forEach(row -> named.put(row.number(), row.names()));
            after = rows.getLast().number();
            rows = rows(after);
        }
        return named;
    }

    private List<Row> rows(long after) {
        return jdbc.query(
                """
                select number, value, key_id, corrected_value, corrected_key_id from rejected_record
                where number > ? order by number limit ?""",
                (row, n) -> {
                    Set<String> names = new HashSet<>(names(row.getString("key_id"), row.getBytes("value")));
                    names.addAll(names(row.getString("corrected_key_id"), row.getBytes("corrected_value")));
                    return new Row(row.getLong("number"), names);
                },
                after,
                TOGETHER);
    }

    private Set<String> names(@Nullable String keyId, byte @Nullable [] value) {
        if (value == null) {
            return Set.of();
        }
        if (keyId == null) {
            return names(value);
        }
        return keys.byId(keyId).map(key -> names(opened(key, value))).orElse(Set.of());
    }

    private static byte[] opened(CustomerKey key, byte[] value) {
        byte[] open = Sealed.open(key, value);
        return open == null ? new byte[0] : open;
    }

    private static Set<String> names(byte[] value) {
        Set<String> names = new HashSet<>();
        String text = new String(value, UTF_8);
        NAME.matcher(text).results().forEach(name -> names.add(unquoted(name.group(1))));
        LIST.matcher(text)
                .results()
                .flatMap(list -> ENTRY.matcher(list.group(1)).results())
                .forEach(entry -> names.add(unquoted(entry.group())));
        return names;
    }

    private static String unquoted(String json) {
        try {
            return EventJson.MAPPER.readTree(json).asString();
        } catch (JacksonException broken) {
            return json.substring(1, json.length() - 1);
        }
    }
}
