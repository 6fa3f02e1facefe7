package redress.launcher.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.launcher.terminal.Refusal;

class MappingTest {

    private static final Dates PARIS = new Dates(ZoneId.of("Europe/Paris"));
    private static final List<String> COLUMNS =
            List.of("complaint_id", "product", "via", "value", "date", "shop, town");

    @Test
    void whatIsNotMappedBecomesAnAttribute() {
        var mapping = complaints(List.of("externalId=complaint_id,channel=:web"));
        assertThat(data(mapping, Map.of("complaint_id", "7", "product", "Loan", "via", "App")))
                .isEqualTo(
                        "{\"channel\":\"web\",\"externalId\":\"7\",\"product\":\"Loan\",\"attributes\":{\"via\":\"App\"}}");
    }

    @Test
    void aColumnNameMayHoldAComma() {
        var mapping = complaints(List.of("externalId=complaint_id,region=shop, town,channel=via"));
        assertThat(mapping.columns()).containsEntry("region", "shop, town").containsEntry("channel", "via");
    }

    @Test
    void numbersAreNumbersAndOtherTextsStayForTheIntakeToRefuse() {
        var mapping = complaints(List.of("externalId=complaint_id,channel=:web,valueAtRisk=value,lodgedAt=date"));
        assertThat(data(mapping, Map.of("value", "12.50", "date", "2020-03-18")))
                .contains("\"valueAtRisk\":12.50", "\"lodgedAt\":\"2020-03-17T23:00:00Z\"");
        assertThat(data(mapping, Map.of("value", "a lot", "date", "18/03/2020")))
                .contains("\"valueAtRisk\":\"a lot\"", "\"lodgedAt\":\"18/03/2020\"");
    }

    @Test
    void aFieldOrColumnThatIsNoneIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> complaints(List.of("id=complaint_id")))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith(
                        "An intake record of type complaint has no field id; its fields are externalId, customerId, narrative");
        assertThatThrownBy(() -> complaints(List.of("externalId=nr")))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("The file has no column nr; its columns are complaint_id, product");
        assertThatThrownBy(() -> complaints(List.of("complaint_id")))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("--map wants field=Column");
    }

    @Test
    void aRequiredFieldWithoutAColumnIsRefusedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> complaints(List.of("externalId=complaint_id")))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("No column is mapped to channel: add --map channel=Column");
    }

    @Test
    void aReportTakesColumnsByTheirNamesAndCountsAreNumbers() {
        var mapping = reports(RecordType.EXPOSURE, List.of(), "externalId", "product", "day", "count");
        assertThat(data(mapping, Map.of("externalId", "7", "product", "Loan", "day", "2020-03-18", "count", "12")))
                .isEqualTo("{\"externalId\":\"7\",\"product\":\"Loan\",\"day\":\"2020-03-18\",\"count\":12}");
        assertThat(data(mapping, Map.of("count", "a dozen"))).isEqualTo("{\"count\":\"a dozen\"}");
    }

    @Test
    void aColumnThatAReportHasNoPlaceForIsRefusedUntilItIsMappedOrIgnored() {
        String[] columns = {"externalId", "product", "day", "orders", "shop, town"};
        assertThatThrownBy(() -> reports(RecordType.EXPOSURE, List.of(), columns))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("No column is mapped to count");
        assertThatThrownBy(() -> reports(RecordType.EXPOSURE, List.of("count=orders"), columns))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("A record of type exposure has no place for the column shop, town: say which")
                .hasMessageContaining("--map field=Column")
                .hasMessageContaining("--ignore 'shop, town'");
        var mapping = Mapping.of(RecordType.EXPOSURE, List.of("count=orders"), List.of("shop, town"), List.of(columns));
        assertThat(data(mapping, Map.of("orders", "3", "shop, town", "X"))).isEqualTo("{\"count\":3}");
    }

    @Test
    void aColumnThatShowsOnlyLateInAReportIsLeftForTheIntakeToRefuse() {
        var mapping = reports(RecordType.EXPOSURE, List.of("count=orders"), "externalId", "product", "day", "orders");
        assertThat(data(mapping, Map.of("shop", "X"))).isEqualTo("{\"shop\":\"X\"}");
        assertThat(data(mapping, Map.of("orders", "3", "count", "4")))
                .isEqualTo("{\"count\":3,\"unmapped count\":\"4\"}");
    }

    @Test
    void anIgnoredColumnIsNoAttributeAndMustBeThere() {
        var typed = List.of("externalId=complaint_id,channel=:web");
        var mapping = Mapping.of(RecordType.COMPLAINT, typed, List.of("via"), COLUMNS);
        assertThat(data(mapping, Map.of("via", "App", "value", "1"))).endsWith("\"attributes\":{\"value\":\"1\"}}");
        assertThatThrownBy(() -> Mapping.of(RecordType.COMPLAINT, typed, List.of("nr"), COLUMNS))
                .hasMessageStartingWith("The file has no column nr");
        assertThatThrownBy(() -> Mapping.of(RecordType.COMPLAINT, typed, List.of("complaint_id"), COLUMNS))
                .hasMessage("The column complaint_id is both mapped and ignored.");
    }

    @Test
    void customersAreSeparatedBySemicolonsOrAJsonArray() {
        var mapping = reports(RecordType.AFFECTED, List.of(), "externalId", "at", "name", "customerIds");
        assertThat(data(mapping, Map.of("customerIds", "K-1; K-2;"))).isEqualTo("{\"customerIds\":[\"K-1\",\"K-2\"]}");
        assertThat(data(mapping, Map.of("customerIds", "[\"K;1\",\"K-2\"]")))
                .isEqualTo("{\"customerIds\":[\"K;1\",\"K-2\"]}");
    }

    @Test
    void oneOfSeveralFieldsIsEnough() {
        assertThatThrownBy(() -> reports(RecordType.FEEDBACK, List.of(), "externalId", "customerId", "at"))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith(
                        "No column is mapped to satisfaction or recommend or text: add --map satisfaction=");
        var mapping = reports(RecordType.FEEDBACK, List.of(), "externalId", "customerId", "at", "recommend");
        assertThat(data(mapping, Map.of("at", "2020-03-18", "recommend", "9")))
                .isEqualTo("{\"at\":\"2020-03-17T23:00:00Z\",\"recommend\":9}");
    }

    private static Mapping complaints(List<String> typed) {
        return Mapping.of(RecordType.COMPLAINT, typed, List.of(), COLUMNS);
    }

    private static Mapping reports(RecordType type, List<String> typed, String... columns) {
        return Mapping.of(type, typed, List.of(), List.of(columns));
    }

    private static String data(Mapping mapping, Map<String, String> row) {
        return new String(mapping.data(row, PARIS), StandardCharsets.UTF_8);
    }
}
