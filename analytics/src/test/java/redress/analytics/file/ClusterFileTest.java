package redress.analytics.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.events.EventJson;
import tools.jackson.databind.JsonNode;

class ClusterFileTest {

    private static final String CSV = """
            id,text
            1,My card has not arrived yet
            2,"The card I ordered, it has not arrived"
            3,
            4,Card still not arrived after two weeks
            5,I was charged twice for one payment
            6,The shop charged me twice
            7,Why was I charged twice?
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @BeforeAll
    static void keepTheCacheInTarget() {
        System.setProperty("redress.data", "target");
    }

    @Test
    void groupsTheRowsAndWritesWhichBelongsWhere() throws IOException {
        Path file = file("complaints.csv", "\uFEFF" + CSV);

        assertThat(run(file, "text", "--out", folder.resolve("out").toString())).isZero();

        assertThat(Files.readAllLines(folder.resolve("out/assignments.csv")))
                .containsExactly("row,cluster", "0,0", "1,0", "2,-1", "3,0", "4,1", "5,1", "6,1");
        JsonNode json = EventJson.MAPPER.readTree(Files.readAllBytes(folder.resolve("out/clusters.json")));
        assertThat(json.at("/settings/n").asInt()).isEqualTo(7);
        assertThat(json.at("/settings/noise").asInt()).isEqualTo(1);
        assertThat(json.at("/clusters/0/size").asInt()).isEqualTo(3);
        assertThat(json.at("/clusters/1/label").asString()).isEqualTo("charged · twice");
        assertThat(CSV.lines()
                        .skip(1 + json.at("/clusters/1/example/row").asInt())
                        .findFirst()
                        .orElseThrow())
                .contains(json.at("/clusters/1/example/text").asString());
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("not arrived", "7 rows in 2 clusters, 1 in none");
        assertThat(printed.toString(StandardCharsets.UTF_8).lines().limit(4)).allMatch(l -> l.length() <= 100);
    }

    @Test
    void aSecondRunWritesTheSameBytes() throws IOException {
        Path file = file("complaints.csv", CSV);

        run(file, "text", "--out", folder.resolve("a").toString());
        run(file, "text", "--out", folder.resolve("b").toString());

        for (String name : List.of("assignments.csv", "clusters.json")) {
            assertThat(folder.resolve("a").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("b").resolve(name));
        }
    }

    @Test
    void readsGzippedJsonLines() throws IOException {
        Path file = folder.resolve("complaints.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(
                    "{\"text\":\"My card has not arrived\"}\n\n{\"other\":1}\n{\"text\":\"The card has not arrived\"}\n"
                            .getBytes(StandardCharsets.UTF_8));
        }

        assertThat(run(file, "text")).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("3 rows in 1 cluster, 1 in none");
    }

    @Test
    void aLevelCoarserHoldsTheClustersThatWereChosen() throws IOException {
        Path file = file("complaints.csv", CSV);

        run(file, "text", "--out", folder.resolve("chosen").toString());
        run(file, "text", "--level", "-1", "--out", folder.resolve("coarser").toString());
        run(file, "text", "--level", "1", "--out", folder.resolve("finer").toString());

        assertThat(Files.readAllLines(folder.resolve("coarser/assignments.csv")))
                .containsExactly("row,cluster", "0,0", "1,0", "2,-1", "3,0", "4,0", "5,0", "6,0");
        assertThat(clusters("chosen").at("/settings/level").asInt()).isZero();
        assertThat(clusters("coarser").at("/settings/level").asInt()).isEqualTo(-1);
        assertThat(clusters("chosen").at("/clusters").values())
                .hasSize(2)
                .allMatch(cluster -> cluster.path("coarser").asInt(-1) == 0);
        for (JsonNode cluster : clusters("finer").at("/clusters").values()) {
            int row = cluster.at("/example/row").asInt();
            assertThat(Files.readAllLines(folder.resolve("chosen/assignments.csv")))
                    .contains(row + "," + cluster.at("/coarser").asInt());
        }
    }

    @Test
    void aLevelBeyondAllHalvingsIsRefused() throws IOException {
        assertThat(run(file("complaints.csv", CSV), "text", "--level", "99")).isEqualTo(1);
        assertThat(complaint()).isEqualTo("The level is not possible: a level is between -30 and 30.");
    }

    @Test
    void anUnknownColumnIsAnsweredWithThoseThereAre() throws IOException {
        assertThat(run(file("complaints.csv", CSV), "narrative")).isEqualTo(1);
        assertThat(complaint()).isEqualTo("There is no column narrative; the columns are id, text.");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(run(folder.resolve("none.csv"), "text")).isEqualTo(1);
        assertThat(complaint()).startsWith("There is no file ").endsWith("none.csv.");
    }

    @Test
    void anEmptyFileHasNoRows() throws IOException {
        assertThat(run(file("empty.csv", ""), "text")).isEqualTo(1);
        assertThat(run(file("header.csv", "id,text\n"), "text")).isEqualTo(1);
        assertThat(complaint().lines()).hasSize(2).allMatch(l -> l.endsWith(" has no rows."));
    }

    @Test
    void aBrokenRowIsNamed() throws IOException {
        assertThat(run(file("short.csv", "id,text\n1,fine\n2\n"), "text")).isEqualTo(1);
        assertThat(complaint()).startsWith("Row 1 ").contains("line 3 has 1 fields, the header has 2");
    }

    @Test
    void anUnclosedQuoteIsNamed() throws IOException {
        assertThat(run(file("quote.csv", "id,text\n1,fine\n2,\"open\n3,x\n"), "text"))
                .isEqualTo(1);
        assertThat(complaint()).startsWith("Row 1 ").hasLineCount(1);
    }

    @Test
    void aLineThatIsNotJsonIsNamed() throws IOException {
        assertThat(run(file("bad.jsonl", "{\"text\":\"a\"}\n{oops\n"), "text")).isEqualTo(1);
        assertThat(complaint()).isEqualTo("Line 2 is not JSON.");
    }

    @Test
    void whatIsNoGzipIsCalledSo() throws IOException {
        assertThat(run(file("plain.csv.gz", CSV), "text")).isEqualTo(1);
        assertThat(complaint()).endsWith("is no complete gzip file.");
    }

    @Test
    void aGzipFileThatEndsTooSoonIsCalledSo() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(whole)) {
            out.write(CSV.getBytes(StandardCharsets.UTF_8));
        }
        Path file = folder.resolve("short.csv.gz");
        Files.write(file, Arrays.copyOf(whole.toByteArray(), whole.size() / 2));

        assertThat(run(file, "text")).isEqualTo(1);
        assertThat(complaint()).endsWith("is no complete gzip file.");
    }

    @Test
    void withoutAColumnItPointsToTheHelp() {
        assertThat(ClusterFile.run(stream(printed), stream(complained), "file.csv"))
                .isEqualTo(1);
        assertThat(complaint()).contains("--text").contains("--help");
    }

    private JsonNode clusters(String out) throws IOException {
        return EventJson.MAPPER.readTree(Files.readAllBytes(folder.resolve(out).resolve("clusters.json")));
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private int run(Path file, String column, String... more) {
        String[] args = new String[3 + more.length];
        args[0] = file.toString();
        args[1] = "--text";
        args[2] = column;
        System.arraycopy(more, 0, args, 3, more.length);
        return ClusterFile.run(stream(printed), stream(complained), args);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String complaint() {
        return complained.toString(StandardCharsets.UTF_8).strip();
    }
}
