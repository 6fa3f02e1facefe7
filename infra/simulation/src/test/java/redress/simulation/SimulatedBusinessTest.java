package redress.simulation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static redress.simulation.SimulatedRecord.Kind.COMPLAINT;
import static redress.simulation.SimulatedRecord.Kind.DUPLICATE;
import static redress.simulation.SimulatedRecord.Kind.MALFORMED;
import static redress.simulation.SimulatedRecord.Kind.REPORT;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import redress.events.EventJson;
import redress.events.intake.LodgeComplaint;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

class SimulatedBusinessTest {

    private static final Instant END = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void theSameSettingsGiveTheSameBytes() throws Exception {
        assertThat(digest(new Settings(1, 2_000, 12, END))).isEqualTo(digest(new Settings(1, 2_000, 12, END)));
    }

    @Test
    void anotherSeedGivesOtherBytes() throws Exception {
        assertThat(digest(new Settings(2, 200, 12, END))).isNotEqualTo(digest(new Settings(1, 200, 12, END)));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "57, 3", "5000, 12", "3000, 30"})
    void aHistoryHoldsExactlyTheComplaintsAskedForAndTheKnownExtras(int complaints, int months) {
        SimulatedBusiness business = new SimulatedBusiness(new Settings(3, complaints, months, END));
        Map<SimulatedRecord.Kind, Long> kinds =
                business.stream().collect(groupingBy(SimulatedRecord::kind, counting()));
        assertThat(kinds)
                .containsEntry(COMPLAINT, (long) complaints)
                .containsEntry(DUPLICATE, (long) business.counts().duplicates())
                .containsEntry(MALFORMED, (long) business.counts().malformed())
                .containsEntry(REPORT, (long) business.counts().reports());
    }

    @Test
    void onlyDuplicatesRepeatAnExternalIdAndTheyComeAfterwards() {
        Set<String> seen = new HashSet<>();
        Set<String> intakeIds = new HashSet<>();
        business(5_000).history().forEachRemaining(sent -> {
            assertThat(seen.add(sent.externalId())).isEqualTo(sent.kind() != DUPLICATE);
            assertThat(intakeIds.add(sent.intakeId())).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01T00:00:00Z", "2026-03-01T01:17:23.456Z"})
    void recordsComeInTheOrderOfSendingWithinTheHistory(Instant end) {
        Instant last = end.minus(Duration.ofDays(365));
        SimulatedBusiness business = new SimulatedBusiness(new Settings(1, 5_000, 12, end));
        for (Iterator<SimulatedRecord> history = business.history(); history.hasNext(); ) {
            Instant at = history.next().at();
            assertThat(at).isAfterOrEqualTo(last).isBefore(end);
            last = at;
        }
    }

    @Test
    void noFailureHappensAfterItsComplaint() {
        assertThat(complaints(business(5_000)))
                .allSatisfy(complaint -> assertThat(Instant.parse(
                                complaint.occurredAt() == null ? complaint.lodgedAt() : complaint.occurredAt()))
                        .isBeforeOrEqualTo(Instant.parse(Objects.requireNonNull(complaint.lodgedAt()))));
    }

    @Test
    void malformedRecordsAreWrongInTenWays() {
        List<String> wrong = business(5_000).stream()
                .filter(sent -> sent.kind() == MALFORMED)
                .map(SimulatedBusinessTest::wrongWith)
                .toList();
        assertThat(wrong)
                .hasSize(12)
                .containsOnly(
                        "no product",
                        "no channel",
                        "lodgedAt",
                        "JSON",
                        "tenureMonths",
                        "long product",
                        "valueAtRisk",
                        "occurredAt",
                        "channel",
                        "type");
    }

    @Test
    @Timeout(60)
    void aHistoryIsMadeWhileItIsRead() {
        SimulatedBusiness large = new SimulatedBusiness(new Settings(1, 1_000_000, 12, END));
        assertThat(large.stream().limit(1_000)).hasSize(1_000);
        SimulatedBusiness business = business(200_000);
        assertThat(business.stream().count())
                .isEqualTo(202_500 + business.counts().reports());
    }

    @Test
    void someComplaintsHaveNoNarrativeAndSomeNoCustomer() {
        List<LodgeComplaint> complaints = complaints(business(5_000));
        assertThat(complaints.stream().filter(complaint -> complaint.narrative() == null))
                .hasSizeBetween(100, 200);
        assertThat(complaints.stream().filter(complaint -> complaint.customerId() == null))
                .hasSizeBetween(100, 200);
    }

    @Test
    void someCustomersComplainAgain() {
        Map<String, Long> perCustomer = complaints(business(5_000)).stream()
                .map(complaint -> String.valueOf(complaint.customerId()))
                .collect(groupingBy(id -> id, counting()));
        assertThat(perCustomer.values().stream().filter(count -> count == 2)).hasSizeGreaterThan(250);
    }

    @Test
    void liveTrafficNeverRepeatsAnIdNotEvenAfterARestart() {
        SimulatedBusiness business = business(500);
        Set<String> ids = business.stream().map(SimulatedRecord::externalId).collect(Collectors.toSet());
        for (int start = 0; start < 3; start++) {
            Instant from = END.plus(Duration.ofHours(start));
            LiveTraffic live = business.liveTraffic(from);
            for (int i = 0; i < 100; i++) {
                // The clock stands still for two complaints at a time.
                assertThat(ids.add(live.next(from.plusSeconds(i / 2)).externalId()))
                        .isTrue();
            }
        }
    }

    @Test
    void liveComplaintsAreLodgedWhenAsked() {
        Instant now = END.plus(Duration.ofDays(3)).plusMillis(17);
        SimulatedRecord live = business(500).liveTraffic(END).next(now);
        assertThat(live.at()).isEqualTo(now);
        assertThat(Objects.requireNonNull(live.complaint()).lodgedAt()).isEqualTo(now.toString());
    }

    private static SimulatedBusiness business(int complaints) {
        return new SimulatedBusiness(new Settings(1, complaints, 12, END));
    }

    private static List<LodgeComplaint> complaints(SimulatedBusiness business) {
        return business.stream()
                .filter(sent -> sent.kind() == COMPLAINT)
                .map(sent -> Objects.requireNonNull(sent.complaint()))
                .toList();
    }

    private static String wrongWith(SimulatedRecord sent) {
        if (!sent.type().equals(LodgeComplaint.TYPE)) {
            return "type";
        }
        try {
            JsonNode data = EventJson.MAPPER.readTree(sent.data());
            if (!data.has("product") || !data.has("channel")) {
                return data.has("product") ? "no channel" : "no product";
            }
            return data.path("product").asString().length() > 500
                    ? "long product"
                    : !data.path("channel").isString()
                            ? "channel"
                            : !data.path("tenureMonths").isNumber()
                                    ? "tenureMonths"
                                    : data.path("valueAtRisk").asString("").startsWith("-")
                                            ? "valueAtRisk"
                                            : data.path("occurredAt")
                                                            .asString("")
                                                            .startsWith("2999")
                                                    ? "occurredAt"
                                                    : isDate(data.path("lodgedAt")
                                                                    .asString())
                                                            ? "nothing"
                                                            : "lodgedAt";
        } catch (JacksonException notJson) {
            return "JSON";
        }
    }

    private static boolean isDate(String text) {
        try {
            Instant.parse(text);
            return true;
        } catch (DateTimeException noDate) {
            return false;
        }
    }

    private static String digest(Settings settings) throws Exception {
        java.security.MessageDigest digest = java.security.MessageDigest.getInstance("SHA-256");
        new SimulatedBusiness(settings).history().forEachRemaining(sent -> {
            digest.update(sent.intakeId().getBytes(StandardCharsets.UTF_8));
            digest.update(sent.data());
        });
        return HexFormat.of().formatHex(digest.digest());
    }
}
