package redress.simulation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static redress.simulation.SimulatedRecord.Kind.COMPLAINT;
import static redress.simulation.SimulatedRecord.Kind.DUPLICATE;
import static redress.simulation.SimulatedRecord.Kind.MALFORMED;

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
import redress.events.EventJson;
import redress.events.intake.LodgeComplaint;
import tools.jackson.core.JacksonException;

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
                .containsEntry(MALFORMED, (long) business.counts().malformed());
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

    @Test
    void recordsComeInTheOrderOfTimeWithinTheHistory() {
        Instant last = Instant.parse("2025-03-01T00:00:00Z");
        for (Iterator<SimulatedRecord> history = business(5_000).history(); history.hasNext(); ) {
            Instant at = history.next().at();
            assertThat(at).isAfterOrEqualTo(last).isBefore(END);
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
    void everyMalformedRecordIsWrongInOneOfFourWays() {
        List<String> wrong = business(5_000).stream()
                .filter(sent -> sent.kind() == MALFORMED)
                .map(sent -> wrongWith(sent.data()))
                .toList();
        assertThat(wrong).containsOnly("product", "channel", "lodgedAt", "JSON").hasSize(12);
    }

    @Test
    @Timeout(60)
    void aHistoryOfAnyLengthBeginsAtOnceBecauseItIsMadeWhileItIsRead() {
        SimulatedBusiness endless = new SimulatedBusiness(new Settings(1, 2_000_000_000, 12, END));
        assertThat(endless.stream().limit(1_000)).hasSize(1_000);
        assertThat(business(200_000).stream().count()).isEqualTo(202_500);
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
        assertThat(perCustomer.values().stream().filter(count -> count == 2)).hasSizeGreaterThan(350);
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

    private static String wrongWith(byte[] data) {
        try {
            LodgeComplaint complaint = EventJson.MAPPER.readValue(data, LodgeComplaint.class);
            if (complaint.product() == null || complaint.channel() == null) {
                return complaint.product() == null ? "product" : "channel";
            }
            Instant.parse(Objects.requireNonNull(complaint.lodgedAt()));
            return "nothing";
        } catch (JacksonException notJson) {
            return "JSON";
        } catch (DateTimeException noDate) {
            return "lodgedAt";
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
