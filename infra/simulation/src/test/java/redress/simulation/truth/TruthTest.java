package redress.simulation.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.simulation.Counts;
import redress.simulation.Settings;
import redress.simulation.SimulatedBusiness;
import redress.simulation.SimulatedRecord;
import redress.simulation.scenario.PlantedFix;

class TruthTest {

    private static final SimulatedBusiness BUSINESS =
            new SimulatedBusiness(new Settings(1, 3_000, 12, Instant.parse("2026-03-01T00:00:00Z")));

    @TempDir
    Path folder;

    @Test
    void whatWasPlantedIsReadBackAsItWas() throws Exception {
        Truth truth = written();
        assertThat(truth.settings()).isEqualTo(BUSINESS.settings());
        assertThat(truth.counts())
                .isEqualTo(BUSINESS.counts())
                .isEqualTo(new Counts(3_000, 30, 7, BUSINESS.counts().reports()));
        assertThat(truth.complaints()).hasSize(3_000);
        BUSINESS.stream()
                .filter(sent -> sent.kind() == SimulatedRecord.Kind.COMPLAINT)
                .forEach(sent -> assertThat(truth.complaints()).containsEntry(sent.externalId(), sent.causes()));
        assertThat(truth.causes())
                .hasSize(9)
                .allSatisfy(cause -> assertThat(cause.affected()).isGreaterThan(cause.expected()));
        assertThat(truth.fixes()).extracting(Truth.Fix::effective).containsExactly(true, false, false, false, false);
        assertThat(truth.fixes()).extracting(Truth.Fix::kind).containsExactlyInAnyOrder(PlantedFix.Kind.values());
    }

    @Test
    void theLinesBesideTruthAreTheRecords() throws Exception {
        WriteComplaints.main(folder.toString(), "--end", "2026-03-01T00:00:00Z", "--complaints", "200", "--seed", "5");
        Truth truth = Truth.read(folder.resolve("truth.json"));
        assertThat(Files.readAllLines(folder.resolve("complaints.jsonl"))).hasSize(206);
        assertThat(Files.readAllLines(folder.resolve("reports.jsonl")))
                .as("and those of surveys and sales after the recoveries")
                .hasSizeGreaterThan(truth.counts().reports() + 100);
        assertThat(Files.readAllLines(folder.resolve("recoveries.jsonl"))).hasSize(200);
        assertThat(Files.readAllLines(folder.resolve(TruthWriter.RECOVERIES))).hasSize(200);
        assertThat(truth.settings().seed()).isEqualTo(5);
    }

    @Test
    void groupsThatAreTheFirstCausesMatchButForComplaintsAboutTwo() throws Exception {
        Truth truth = written();
        Map<String, String> groups = new HashMap<>();
        truth.complaints().forEach((complaint, causes) -> {
            if (!causes.isEmpty()) {
                groups.put(complaint, "group of " + causes.getFirst());
            }
        });
        assertThat(TruthMatch.of(truth, groups)).hasSize(9).allSatisfy(match -> {
            assertThat(match.suspected()).isEqualTo("group of " + match.cause().id());
            // A complaint about two causes is in the group of the first.
            assertThat(match.f1()).isGreaterThan(.85);
        });
    }

    @Test
    void oneGroupForEverythingMatchesNothing() throws Exception {
        Truth truth = written();
        Map<String, String> groups = new HashMap<>();
        truth.complaints().keySet().forEach(complaint -> groups.put(complaint, "everything"));
        assertThat(TruthMatch.of(truth, groups))
                .allSatisfy(match -> assertThat(match.matched()).isFalse());
    }

    @Test
    void theBestGroupIsTheOneWithTheHighestF1() throws Exception {
        Truth whole = written();
        Truth.Cause cause = whole.causes().getFirst();
        List<String> it = List.of(cause.id());
        Truth truth = new Truth(
                whole.source(),
                whole.settings(),
                List.of(cause),
                List.of(),
                null,
                null,
                Map.of("1", it, "2", it, "3", it, "4", it, "5", List.of(), "6", List.of()),
                new Counts(6, 0, 0, 0));
        // x: 3 of the cause and 1 other; y: 1 of the cause; live complaints are unknown to truth.
        Map<String, String> groups =
                Map.of("1", "x", "2", "x", "3", "x", "5", "x", "4", "y", "L1", "x", "L2", "x", "L3", "y");
        TruthMatch match = TruthMatch.of(truth, groups).getFirst();
        assertThat(match.suspected()).isEqualTo("x");
        assertThat(match.precision()).isEqualTo(.75, within(1e-9));
        assertThat(match.recall()).isEqualTo(.75, within(1e-9));
        assertThat(match.f1()).isEqualTo(.75, within(1e-9));
        assertThat(match.matched()).isTrue();
    }

    private Truth written() throws Exception {
        Path file = folder.resolve("truth.json");
        TruthWriter.write(BUSINESS, file);
        return Truth.read(file);
    }
}
