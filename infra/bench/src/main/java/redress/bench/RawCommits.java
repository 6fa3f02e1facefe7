package redress.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The limit of everything that stores one event at a time: a row as long as an event, in a table with the same columns and
 * indices, committed durably before the next, over the same connections.
 */
final class RawCommits {

    private static final String INSERT = """
            insert into bench_commit (eventidentifier, aggregateidentifier, sequencenumber, type, timestamp, payloadtype, \
            payloadrevision, payload, metadata) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final byte[] METADATA = "{\"actor\":\"bench\"}".getBytes(UTF_8);

    private final DataSource database;
    /** Stored events of one life, as long as they really are. */
    private final byte[][] payloads;

    RawCommits(DataSource database) {
        this.database = database;
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.execute("drop table if exists bench_commit");
        jdbc.execute("create table bench_commit (like domainevententry including indexes)");
        jdbc.execute("create sequence if not exists bench_commit_position owned by bench_commit.globalindex");
        jdbc.execute("alter table bench_commit alter globalindex set default nextval('bench_commit_position')");
        payloads = new byte[][] {new byte[1100], new byte[220], new byte[150], new byte[260], new byte[260]};
        for (byte[] payload : payloads) {
            new java.util.Random(payload.length).nextBytes(payload);
        }
    }

    /** The commits of one client. */
    Clients.Request client() {
        String[] aggregate = {""};
        int[] sequence = {0};
        return () -> {
            if (sequence[0] % Lives.COMMANDS == 0) {
                aggregate[0] = UUID.randomUUID().toString();
                sequence[0] = 0;
            }
            insert(aggregate[0], sequence[0]++);
        };
    }

    private void insert(String aggregate, int sequence) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, aggregate);
            insert.setLong(3, sequence);
            insert.setString(4, "complaint");
            insert.setString(5, Instant.now().toString());
            insert.setString(6, "redress.complaint.customer-informed.v1");
            insert.setString(7, null);
            insert.setBytes(8, payloads[sequence]);
            insert.setBytes(9, METADATA);
            insert.executeUpdate();
        }
    }
}
