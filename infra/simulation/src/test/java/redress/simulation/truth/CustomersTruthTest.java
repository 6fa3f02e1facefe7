package redress.simulation.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.events.EventJson;
import redress.events.intake.ReportAffected;
import redress.simulation.Settings;
import redress.simulation.SilentCustomer;
import redress.simulation.SimulatedBusiness;
import redress.simulation.failures.Tally;

/** The customers' truth says the same as truth.json, and as the records. */
class CustomersTruthTest {

    private static final SimulatedBusiness BUSINESS =
            new SimulatedBusiness(new Settings(2, 6_000, 12, Instant.parse("2026-03-01T00:00:00Z")));

    @TempDir
    static Path folder;

    private static Truth truth =
            new Truth("", BUSINESS.settings(), List.of(), List.of(), null, null, Map.of(), BUSINESS.counts());
    private static final List<CustomersWriter.Line> LINES = new ArrayList<>();

    @BeforeAll
    static void aTruthIsWritten() throws Exception {
        Path file = folder.resolve("truth.json");
        TruthWriter.write(BUSINESS, file);
        truth = Truth.read(file);
        for (String line : Files.readAllLines(folder.resolve(TruthWriter.CUSTOMERS))) {
            LINES.add(EventJson.MAPPER.readValue(line, CustomersWriter.Line.class));
        }
    }

    @Test
    void theAffectedOfEveryCauseHaveComplainedOrAreSilent() {
        for (Truth.Cause cause : truth.causes()) {
            Set<String> complainers = customers(cause.id(), true);
            Set<String> silent = customers(cause.id(), false);
            assertThat(complainers)
                    .as(cause.id())
                    .hasSize((int) cause.complainers())
                    .doesNotContainAnyElementsOf(silent);
            assertThat(silent).as(cause.id()).hasSize((int) cause.silent());
            assertThat(cause.affected()).isEqualTo(cause.complainers() + cause.silent());
            assertThat(LINES.stream().filter(line -> line.cause().equals(cause.id()) && line.complaint() == null))
                    .hasSize((int) cause.silent());
        }
    }

    @Test
    void theComplaintsAreThoseOfTheRecords() {
        Map<String, List<String>> causes = new HashMap<>();
        LINES.stream()
                .filter(line -> line.complaint() != null)
                .forEach(
                        line -> causes.computeIfAbsent(Objects.requireNonNull(line.complaint()), _ -> new ArrayList<>())
                                .add(line.cause()));
        Map<String, List<String>> planted = truth.complaints().entrySet().stream()
                .filter(complaint -> !complaint.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertThat(causes).isEqualTo(planted);
        assertThat(planted.values().stream().filter(list -> list.size() == 2)).hasSizeGreaterThan(60);
        for (Truth.Cause cause : truth.causes()) {
            assertThat(planted.values().stream().filter(list -> list.contains(cause.id())))
                    .as(cause.id())
                    .hasSize((int) cause.complaints());
        }
    }

    @Test
    void theComplaintIsTheCustomersOwnAndItsFailureTheOneTold() {
        Map<String, CustomersWriter.Line> lines = new HashMap<>();
        LINES.stream().filter(line -> line.complaint() != null).forEach(line -> lines.put(line.complaint(), line));
        BUSINESS.stream().forEach(sent -> {
            var complaint = sent.complaint();
            var line = lines.get(sent.externalId());
            if (complaint != null && line != null) {
                assertThat(complaint.customerId()).isIn(null, line.customer());
                assertThat(complaint.occurredAt()).isIn(null, line.at().toString());
            }
        });
    }

    @Test
    void thePeriodsAddUp() {
        for (Truth.Cause cause : truth.causes()) {
            assertThat(cause.periods())
                    .as(cause.id())
                    .hasSize(12)
                    .allSatisfy(
                            period -> assertThat(period.affected()).isEqualTo(period.complainers() + period.silent()));
            assertThat(cause.periods().stream()
                            .mapToLong(Tally.Period::affected)
                            .sum())
                    .isEqualTo(cause.affected());
            assertThat(cause.periods().stream()
                            .mapToLong(Tally.Period::failures)
                            .sum())
                    .isEqualTo(cause.failures())
                    .isGreaterThanOrEqualTo(cause.affected());
        }
    }

    @Test
    void theSilentAreToldInTheOrderOfTime() {
        List<SilentCustomer> silent = BUSINESS.silent().toList();
        assertThat(silent).hasSize((int)
                truth.causes().stream().mapToLong(Truth.Cause::silent).sum());
        assertThat(silent).isSortedAccordingTo(java.util.Comparator.comparing(SilentCustomer::at));
    }

    @Test
    void whoIsOnAnAffectedListIsAffected() {
        List<ReportAffected> lists = BUSINESS.stream()
                .filter(sent -> sent.type().equals(ReportAffected.TYPE))
                .map(sent -> (ReportAffected) Objects.requireNonNull(sent.report()))
                .toList();
        Set<String> known = new HashSet<>(customers("halden-coating", true));
        known.addAll(customers("halden-coating", false));
        List<String> listed = lists.stream()
                .filter(list -> list.customerIds() != null)
                .flatMap(list -> Objects.requireNonNull(list.customerIds()).stream())
                .toList();
        assertThat(listed).doesNotHaveDuplicates().hasSizeGreaterThan(1_500);
        assertThat(known).containsAll(listed);
        assertThat(lists.stream().filter(list -> list.count() != null))
                .singleElement()
                .satisfies(list -> assertThat(list.count())
                        .isBetween(
                                (long) (.5 * cause("charged-twice-by-the-app").affected()),
                                cause("charged-twice-by-the-app").affected()));
    }

    private static Truth.Cause cause(String id) {
        return truth.causes().stream()
                .filter(cause -> cause.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> customers(String cause, boolean complained) {
        return LINES.stream()
                .filter(line -> line.cause().equals(cause) && (line.complaint() != null) == complained)
                .map(CustomersWriter.Line::customer)
                .collect(Collectors.toSet());
    }
}
