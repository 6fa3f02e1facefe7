package redress.launcher.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.launcher.rows.SourceRow.Broken;
import redress.launcher.rows.SourceRow.Read;
import redress.launcher.terminal.Refusal;

class RowsTest {

    @TempDir
    Path folder;

    @Test
    void aQuotedFieldMayGoOverSeveralLines() throws IOException {
        assertThat(rows("a.csv", "id,text\n1,\"first\nsecond, \"\"third\"\"\"\n2,x\n"))
                .containsExactly(
                        new Read(1, Map.of("id", "1", "text", "first\nsecond, \"third\"")),
                        new Read(2, Map.of("id", "2", "text", "x")));
    }

    @Test
    void aQuoteThatIsNeverClosedCostsOneRowOnly() throws IOException {
        assertThat(rows("a.csv", "id,text\n1,\"open\n2,x\n3,y\n"))
                .containsExactly(
                        new Broken(
                                1, "quotes", "a quote is not closed, or stands where none may be, and is not doubled"),
                        new Read(2, Map.of("id", "2", "text", "x")),
                        new Read(3, Map.of("id", "3", "text", "y")));
    }

    @Test
    void anOpenQuoteThatMeetsALaterOneCostsOneRowOnly() throws IOException {
        assertThat(rows("a.csv", "id,text\n1,\"open\n2,x\n3,\"y\nz\"\n4,w\n"))
                .extracting(SourceRow::number, Object::getClass)
                .containsExactly(
                        tuple(1L, Broken.class), tuple(2L, Read.class), tuple(3L, Read.class), tuple(4L, Read.class));
    }

    @Test
    void aRowWithTooManyOrTooFewColumnsIsNamed() throws IOException {
        assertThat(rows("a.csv", "id,text\n1\n2,x,y\n3,z\n"))
                .containsExactly(
                        new Broken(1, "columns", "the row has 1 columns, the header 2"),
                        new Broken(2, "columns", "the row has 3 columns, the header 2"),
                        new Read(3, Map.of("id", "3", "text", "z")));
    }

    @Test
    void aQuoteInsideAnUnquotedFieldIsText() throws IOException {
        assertThat(rows("a.csv", "id,text\n1,a 5\" pipe and a \"\"\n2,x\n"))
                .contains(new Read(1, Map.of("id", "1", "text", "a 5\" pipe and a \"\"")));
    }

    @Test
    void theSeparatorIsTheOneTheHeaderUsesAndAByteOrderMarkIsNoText() throws IOException {
        assertThat(rows("a.csv", "\uFEFFid;text\r\n1;a, b\r\n"))
                .containsExactly(new Read(1, Map.of("id", "1", "text", "a, b")));
    }

    @Test
    void aGzippedFileIsToldByItsFirstBytes() throws IOException {
        var file = folder.resolve("a.csv");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("id\n1\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read(file)).containsExactly(new Read(1, Map.of("id", "1")));
    }

    @Test
    void aGzippedFileThatEndsTooEarlyIsRefused() throws IOException {
        var file = folder.resolve("a.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write("id\n1\n".repeat(1000).getBytes(StandardCharsets.UTF_8));
        }
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 30));
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not a complete gzip file");
    }

    @Test
    void jsonLinesAreRowsAndTheirAttributesAreColumns() throws IOException {
        assertThat(rows(
                        "a.jsonl",
                        "{\"id\":1,\"none\":null,\"attributes\":{\"shop\":\"B\"}}\nnot json\n[1]\n{\"id\":\"2\"}\n"))
                .containsExactly(
                        new Read(1, Map.of("id", "1", "shop", "B")),
                        new Broken(2, "json", "the line is not a JSON object"),
                        new Broken(3, "json", "the line is not a JSON object"),
                        new Read(4, Map.of("id", "2")));
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> rows("a.csv", ""))
                .isInstanceOf(Refusal.class)
                .hasMessageEndingWith("is empty: it has no columns.");
    }

    private List<SourceRow> rows(String name, String text) throws IOException {
        return read(Files.writeString(folder.resolve(name), text));
    }

    private static List<SourceRow> read(Path file) throws IOException {
        var all = new ArrayList<SourceRow>();
        try (var rows = Rows.of(file)) {
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add(row.get());
            }
        }
        return all;
    }
}
