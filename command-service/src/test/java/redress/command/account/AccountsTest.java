package redress.command.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.command.clock.ClockPlans;
import redress.command.input.Fault;
import redress.command.input.Json;
import redress.command.input.Unfit;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;

class AccountsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final String REQUIRED = "\"externalId\":\"e1\",\"product\":\"Card\",\"channel\":\"web\"";

    private final Accounts accounts =
            new Accounts(new Pseudonyms(new byte[32]), Clock.fixed(NOW, ZoneOffset.UTC), ClockPlans.presets());

    private ComplaintLodged read(String data) {
        return read(null, data);
    }

    private ComplaintLodged read(@Nullable Instant saidAt, String data) {
        return accounts.read("shop", saidAt, Json.object(data.getBytes(StandardCharsets.UTF_8)));
    }

    private ComplaintLodged with(String field) {
        return read("{" + REQUIRED + "," + field + "}");
    }

    private Unfit refusalOf(String data) {
        return catchThrowableOfType(Unfit.class, () -> read(data));
    }

    @Test
    void theRequiredFieldsAreEnough() {
        ComplaintLodged account = read("{" + REQUIRED + "}");

        assertThat(account.at()).isEqualTo(NOW);
        assertThat(account.customer()).matches("[0-9a-f]{32}");
        assertThat(account.attributes()).isEmpty();
        assertThat(account.personal().read()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lodgedAt   | "2026-02-30"                | date
            lodgedAt   | "yesterday"                 | date
            lodgedAt   | "0001-01-01"                | date
            lodgedAt   | 5                           | date
            lodgedAt   | "2026-03-02T10:00:01Z"      | not-in-the-future
            occurredAt | "2027-01-01"                | not-in-the-future
            externalId | null                        | required
            externalId | "  "                        | required
            externalId | 5                           | text
            product    | ["Card"]                    | text
            channel    | "a\\u0000b"                 | text
            region     | "half \\ud83d"              | text
            narrative  | {}                          | text
            narrative  | "half \\udc4d"              | text
            valueAtRisk | -1                         | number-range
            valueAtRisk | 1e999                      | number-range
            valueAtRisk | "much"                     | number
            valueAtRisk | true                       | number
            tenureMonths | 1.5                       | whole-number
            tenureMonths | 99999                     | whole-number
            attributes | "none"                      | json-object
            """)
    void aWrongFieldIsNamedWithItsRule(String field, String value, String rule) {
        String others = "{" + REQUIRED.replaceAll("\"" + field + "\":\"[^\"]*\",?", "");
        String data = (others.endsWith(",") || others.endsWith("{") ? others : others + ",") + "\"" + field + "\":"
                + value + "}";

        assertThat(refusalOf(data).faults())
                .extracting(Fault::field, Fault::rule)
                .containsExactly(org.assertj.core.api.Assertions.tuple(field, rule));
    }

    @Test
    void everyFaultIsNamedAndNoValueIsRepeated() {
        Unfit unfit = refusalOf(
                "{\"product\":17,\"lodgedAt\":\"Tuesday\",\"narrative\":\"" + "secret".repeat(20_000) + "\"}");

        assertThat(unfit.faults())
                .extracting(Fault::field)
                .containsExactlyInAnyOrder("externalId", "product", "channel", "lodgedAt", "narrative");
        assertThat(unfit.getMessage()).doesNotContain("secret", "Tuesday", "17");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-01, 2026-02-01T00:00:00Z",
        "2026-02-01T05:06:07, 2026-02-01T05:06:07Z",
        "2026-02-01T05:06:07+02:00, 2026-02-01T03:06:07Z",
        "2026-02-01T05:06Z, 2026-02-01T05:06:00Z",
        "2026-03-02T10:00:00Z, 2026-03-02T10:00:00Z"
    })
    void datesAreReadInEveryIsoForm(String text, Instant at) {
        assertThat(with("\"lodgedAt\":\"" + text + "\"").at()).isEqualTo(at);
    }

    @Test
    void theTimeOfTheRecordStandsInForAMissingLodgingTime() {
        Instant said = NOW.minusSeconds(60);

        assertThat(read(said, "{" + REQUIRED + "}").at()).isEqualTo(said);
    }

    @Test
    void unknownFieldsAreKeptAsTextBesideTheAttributes() {
        ComplaintLodged account = with(
                "\"store\":12,\"open\":true,\"nested\":{\"a\":[1]},\"gone\":null,\"attributes\":{\"till\":\"T4\"}");

        assertThat(account.attributes())
                .containsOnly(
                        java.util.Map.entry("store", "12"),
                        java.util.Map.entry("open", "true"),
                        java.util.Map.entry("till", "T4"));
        assertThat(account.personal().read()).containsEntry("attributes.nested", "{\"a\":[1]}");
    }

    @Test
    void whatElseMayTellWhoTheCustomerIsIsPersonalToo() {
        ComplaintLodged account =
                with("\"till\":\"T4\",\"attributes\":{\"customerName\":\"Ada\",\"contact\":\"ada@example.org\"}");

        assertThat(account.attributes()).containsOnly(java.util.Map.entry("till", "T4"));
        assertThat(account.personal().read())
                .containsEntry("attributes.customerName", "Ada")
                .containsEntry("attributes.contact", "ada@example.org");
    }

    @Test
    void narrativeCustomerAndWishArePersonal() {
        ComplaintLodged account =
                with("\"narrative\":\"line\\nline\",\"customerId\":\"customer nine\",\"desiredOutcome\":\"refund\"");

        assertThat(account.personal().read())
                .containsOnlyKeys("narrative", "customerId", "desiredOutcome")
                .containsEntry("narrative", "line\nline");
        assertThat(account.toString()).doesNotContain("nine", "refund", "line");
    }

    @Test
    void aCustomerHasOnePseudonymAndAnAnonymousOneAnother() {
        String first = with("\"customerId\":\"c9\"").customer();
        String second = read("{\"externalId\":\"e2\",\"product\":\"P\",\"channel\":\"c\",\"customerId\":\"c9\"}")
                .customer();
        String anonymous = read("{" + REQUIRED + "}").customer();

        assertThat(first).isEqualTo(second).isNotEqualTo(anonymous);
    }

    @Test
    void theLongestNarrativeFits() {
        assertThat(with("\"narrative\":\"" + "x".repeat(100_000) + "\"")
                        .personal()
                        .read()
                        .get("narrative"))
                .hasSize(100_000);
    }

    @ParameterizedTest
    @CsvSource({"'', too-long", "'a\nb', text"})
    void aSourceIsAName(String source, String rule) {
        Unfit unfit = catchThrowableOfType(
                Unfit.class,
                () -> accounts.read(
                        source, null, Json.object(("{" + REQUIRED + "}").getBytes(StandardCharsets.UTF_8))));

        assertThat(unfit.faults()).extracting(Fault::rule).containsExactly(rule);
    }
}
