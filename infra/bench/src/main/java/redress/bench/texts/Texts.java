package redress.bench.texts;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import redress.simulation.Settings;
import redress.simulation.SimulatedBusiness;

/** What is embedded: public texts where a folder has them, otherwise what customers of the simulated business write. */
final class Texts {

    private static final String QUESTIONS = "banking77_train.csv.gz";
    private static final String COMPLAINTS = "cfpb_full_bdm2020.csv.gz";
    private static final Instant END = Instant.parse("2026-01-01T00:00:00Z");
    private static final int MONTHS = 12;
    private static final int SHORT = 100;

    private Texts() {}

    /** At least so many: customers' questions to a bank, or beginnings of narratives. */
    static List<String> shortOnes(Path folder, int count) throws IOException {
        Path file = folder.resolve(QUESTIONS);
        return Files.isRegularFile(file)
                ? column(file, "text")
                : simulated(3 * count)
                        .map(text -> text.substring(0, Math.min(SHORT, text.length())))
                        .distinct()
                        .limit(count)
                        .toList();
    }

    /** So many: complaints about lenders and collectors, or simulated ones, which are shorter. */
    static List<String> narratives(Path folder, int count) throws IOException {
        Path file = folder.resolve(COMPLAINTS);
        Stream<String> all = Files.isRegularFile(file)
                ? column(file, "consumer_complaint_narrative").stream().filter(text -> !text.isBlank())
                : simulated(3 * count);
        return all.distinct().limit(count).toList();
    }

    private static List<String> column(Path file, String name) throws IOException {
        var unpacked = new GZIPInputStream(Files.newInputStream(file));
        try (var reader =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(unpacked, StandardCharsets.UTF_8))) {
            return reader.stream().map(row -> row.getField(name)).toList();
        }
    }

    /** What so many complaints tell, where they tell something. */
    private static Stream<String> simulated(int complaints) {
        var business = new SimulatedBusiness(new Settings(Settings.SEED, complaints, MONTHS, END));
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(business.history(), 0), false)
                .flatMap(record -> Stream.ofNullable(record.complaint()))
                .flatMap(complaint -> Stream.ofNullable(complaint.narrative()));
    }
}
