package redress.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON of every event version is frozen in {@code approved/}: what was written once is read for ever. A new version
 * gets a new file; an existing file only gains fields.
 */
class ApprovedJsonTest {

    static Stream<Object> samples() {
        return Samples.ALL.stream();
    }

    @Test
    void everyRecordOfTheLanguageHasASample() {
        assertThat(Samples.ALL.stream().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(EventTypes.all().values());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void isWrittenAsApproved(Object event) throws IOException {
        String written = EventJson.MAPPER.writeValueAsString(event);

        assertThat(EventJson.MAPPER.readTree(written)).isEqualTo(approved(event));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatWasApprovedIsReadAsTheSameEvent(Object event) throws IOException {
        Class<?> type = EventTypes.byName(EventTypes.nameOf(event.getClass())).orElseThrow();

        assertThat(EventJson.MAPPER.treeToValue(approved(event), type)).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aFieldThatThisVersionDoesNotKnowIsNoObstacle(Object event) throws IOException {
        ObjectNode later = (ObjectNode) approved(event);
        later.put("addedLater", "x");

        assertThat(EventJson.MAPPER.treeToValue(later, event.getClass())).isEqualTo(event);
    }

    /** What a version gained since its first day is optional, or what was stored before could no longer be read. */
    @ParameterizedTest
    @MethodSource("samples")
    void anOptionalFieldMayBeAbsent(Object event) throws IOException {
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                ObjectNode earlier = (ObjectNode) approved(event);
                earlier.remove(component.getName());

                assertThat(EventJson.MAPPER.treeToValue(earlier, event.getClass()))
                        .isNotNull();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void namesFollowThePattern(Object event) {
        assertThat(EventTypes.nameOf(event.getClass()))
                .matches(
                        "redress\\.(complaint|root-cause|report|exposure|feedback|customer|affected|finding)\\.[a-z-]+\\.v[1-9][0-9]*");
    }

    private static JsonNode approved(Object event) throws IOException {
        String file = "/approved/" + EventTypes.nameOf(event.getClass()) + ".json";
        try (var in = ApprovedJsonTest.class.getResourceAsStream(file)) {
            assertThat(in)
                    .as("approve the JSON of a new event in src/test/resources%s", file)
                    .isNotNull();
            return EventJson.MAPPER.readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
