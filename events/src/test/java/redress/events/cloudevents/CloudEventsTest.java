package redress.events.cloudevents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudEventsTest {

    private static final CloudEvent EVENT = new CloudEvent(
            "7",
            "shop",
            "redress.complaint.lodge.v1",
            "C-1",
            Instant.parse("2026-03-01T09:30:00Z"),
            Map.of("batch", "b1"),
            "{\"a\":1}".getBytes(UTF_8));

    @Test
    void binaryModeIsReadAsItWasWritten() {
        CloudEvent read = CloudEvents.read(CloudEvents.headers(EVENT), EVENT.data());

        assertThat(read).usingRecursiveComparison().isEqualTo(EVENT);
    }

    @Test
    void structuredModeIsReadAsTheSameEvent() {
        String envelope = """
                {"specversion":"1.0","id":"7","source":"shop","type":"redress.complaint.lodge.v1","subject":"C-1",
                 "time":"2026-03-01T10:30:00+01:00","batch":"b1","datacontenttype":"application/json","data":{"a":1}}""";
        Map<String, byte[]> headers =
                Map.of("content-type", "application/cloudevents+json; charset=UTF-8".getBytes(UTF_8));

        CloudEvent read = CloudEvents.read(headers, envelope.getBytes(UTF_8));

        assertThat(read).usingRecursiveComparison().isEqualTo(EVENT);
    }

    @Test
    void aLineIsReadAsItWasWritten() {
        byte[] line = CloudEventLine.of(EVENT);

        assertThat(new String(line, UTF_8)).endsWith("}\n").containsOnlyOnce("\n");
        assertThat(CloudEventLine.read(line)).usingRecursiveComparison().isEqualTo(EVENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "source", "type", "specversion"})
    void aMissingAttributeIsNamed(String attribute) {
        Map<String, byte[]> headers = new HashMap<>(CloudEvents.headers(EVENT));
        headers.remove("ce_" + attribute);

        assertThatThrownBy(() -> CloudEvents.read(headers, EVENT.data()))
                .isInstanceOfSatisfying(
                        NotACloudEvent.class,
                        refused -> assertThat(refused.attribute()).isEqualTo(attribute));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "[1]",
                "42",
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\"}"
            })
    void whatIsNoCloudEventIsRefusedWithoutRepeatingIt(String value) {
        assertThatThrownBy(() -> CloudEvents.read(Map.of(), value.getBytes(UTF_8)))
                .isInstanceOf(NotACloudEvent.class)
                .hasMessageNotContaining("not json");
    }

    @Test
    void aTimeThatIsNoneIsNamed() {
        Map<String, byte[]> headers = new HashMap<>(CloudEvents.headers(EVENT));
        headers.put("ce_time", "yesterday".getBytes(UTF_8));

        assertThatThrownBy(() -> CloudEvents.read(headers, EVENT.data()))
                .isInstanceOfSatisfying(
                        NotACloudEvent.class,
                        refused -> assertThat(refused.attribute()).isEqualTo("time"));
    }
}
