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
        var mapping = Mapping.of(List.of("externalId=complaint_id,channel=:web"), COLUMNS);
        assertThat(data(mapping, Map.of("complaint_id", "7", "product", "Loan", "via", "App")))
                .isEqualTo(
                        "{\"channel\":\"web\",\"externalId\":\"7\",\"product\":\"Loan\",\"attributes\":{\"via\":\"App\"}}");
    }

    @Test
    void aColumnNameMayHoldAComma() {
        var mapping = Mapping.of(List.of("externalId=complaint_id,region=shop, town,channel=via"), COLUMNS);
        assertThat(mapping.columns()).containsEntry("region", "shop, town").containsEntry("channel", "via");
    }

    @Test
    void numbersAreNumbersAndOtherTextsStayForTheIntakeToRefuse() {
        var mapping =
                Mapping.of(List.of("externalId=complaint_id,channel=:web,valueAtRisk=value,lodgedAt=date"), COLUMNS);
        assertThat(data(mapping, Map.of("value", "12.50", "date", "2020-03-18")))
                .contains("\"valueAtRisk\":12.50", "\"lodgedAt\":\"2020-03-17T23:00:00Z\"");
        assertThat(data(mapping, Map.of("value", "a lot", "date", "18/03/2020")))
                .contains("\"valueAtRisk\":\"a lot\"", "\"lodgedAt\":\"18/03/2020\"");
    }

    @Test
    void aFieldOrColumnThatIsNoneIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> Mapping.of(List.of("id=complaint_id"), COLUMNS))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith(
                        "An intake record has no field id; its fields are externalId, customerId, narrative");
        assertThatThrownBy(() -> Mapping.of(List.of("externalId=nr"), COLUMNS))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("The file has no column nr; its columns are complaint_id, product");
        assertThatThrownBy(() -> Mapping.of(List.of("complaint_id"), COLUMNS))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("--map wants field=Column");
    }

    @Test
    void aRequiredFieldWithoutAColumnIsRefusedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> Mapping.of(List.of("externalId=complaint_id"), COLUMNS))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("No column is mapped to channel: add --map channel=Column");
    }

    private static String data(Mapping mapping, Map<String, String> row) {
        return new String(mapping.data(row, PARIS), StandardCharsets.UTF_8);
    }
}
