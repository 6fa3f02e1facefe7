package redress.command.eventstore.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import redress.events.EventJson;
import redress.events.EventTypes;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks a step between two versions of an event against their approved JSON, files named {@code <logical name>.json}.
 * The old file is the frozen one of the release that stored the events.
 */
public final class ApprovedVersions {

    /** Where the approved JSON of the published language lies. */
    public static final Path PUBLISHED = Path.of("../events/src/test/resources/approved");

    private final Path folder;

    public ApprovedVersions(Path folder) {
        this.folder = folder;
    }

    /** The approved old version becomes the approved new one, which this release can read. */
    public void assertThatLeadsOn(NextVersion step) {
        ObjectNode upcast = step.upcast(approved(step.from()));

        assertThat(upcast).as(step.to()).isEqualTo(approved(step.to()));
        EventTypes.byName(step.to())
                .ifPresent(type -> assertThat(
                                EventJson.MAPPER.<ObjectNode>valueToTree(EventJson.MAPPER.treeToValue(upcast, type)))
                        .as("%s read and written again", step.to())
                        .isEqualTo(upcast));
    }

    private ObjectNode approved(String type) {
        try {
            return EventJson.MAPPER.readValue(Files.readAllBytes(folder.resolve(type + ".json")), ObjectNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException("there is no approved JSON of " + type, e);
        }
    }
}
