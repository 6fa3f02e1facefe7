package redress.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static redress.embedded.EmbeddedStack.Part.POSTGRESQL;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {

    private final EmbeddedStack stack = EmbeddedStack.shared(POSTGRESQL);

    @Test
    void everyCommitReachesTheDisk() throws SQLException {
        try (var connection = connect()) {
            assertThat(value(connection, "SHOW fsync")).isEqualTo("on");
            assertThat(value(connection, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(value(connection, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(value(connection, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(value(connection, "SHOW server_version")).startsWith("18.");
        }
    }

    @Test
    void aCommittedRowSurvivesAKilledServerWhoseClientsAreStillConnected() throws Exception {
        try (var connection = connect()) {
            run(connection, "CREATE TABLE kept(word text)");
            run(connection, "INSERT INTO kept VALUES ('apology')");
            Killed.andStartedAgain(stack.server(POSTGRESQL));
        }
        try (var connection = connect()) {
            assertThat(value(connection, "SELECT word FROM kept")).isEqualTo("apology");
        }
    }

    @Test
    void aServerLeftBehindByAnotherOwnerIsReplaced() throws Exception {
        try (var own = EmbeddedStack.start(POSTGRESQL)) {
            var left = own.server(POSTGRESQL);
            var before = left.running().orElseThrow();
            // Even if all that tells its pid is lost.
            var directory = left.log().resolveSibling("postgresql");
            Files.delete(directory.resolve("process"));

            var next = new EmbeddedPostgres(directory, left.address().getPort(), left.log());
            var process = next.start();

            assertThat(before.isAlive()).isFalse();
            assertThat(process.waitFor(1, TimeUnit.SECONDS)).isFalse();
        }
    }

    @Test
    void aPidThatNowBelongsToSomebodyElseDoesNotPreventTheStart() throws Exception {
        try (var own = EmbeddedStack.start(POSTGRESQL)) {
            var server = own.server(POSTGRESQL);
            var data = server.log().resolveSibling("postgresql").resolve("data");
            var somebody = ProcessHandle.current().parent().orElseThrow();
            server.running().orElseThrow().destroyForcibly();
            var lines = Files.readAllLines(data.resolve("postmaster.pid"));
            lines.set(0, "" + somebody.pid());
            Files.write(data.resolve("postmaster.pid"), lines);

            Killed.startedAgain(server);

            assertThat(server.ready()).isTrue();
        }
    }

    @Test
    void onlyTheRoleRedressIsAdmittedAndOnlyToItsDatabaseEvenWhereEveryoneOnceWas() throws Exception {
        try (var own = EmbeddedStack.start(POSTGRESQL)) {
            var server = own.server(POSTGRESQL);
            var data = server.log().resolveSibling("postgresql").resolve("data");
            Files.writeString(data.resolve("pg_hba.conf"), "host all all all trust\n");
            Killed.andStartedAgain(server);

            assertThatThrownBy(() -> DriverManager.getConnection(own.jdbcUrl(), "postgres", ""))
                    .hasMessageContaining("no pg_hba.conf entry");
            assertThatThrownBy(() -> DriverManager.getConnection(
                            own.jdbcUrl().replaceFirst("/redress$", "/postgres"), "redress", ""))
                    .hasMessageContaining("no pg_hba.conf entry");
            DriverManager.getConnection(own.jdbcUrl(), "redress", "").close();
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(stack.jdbcUrl(), "redress", "");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
