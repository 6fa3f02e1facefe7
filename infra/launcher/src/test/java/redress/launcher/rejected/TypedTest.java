package redress.launcher.rejected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.events.EventJson;
import redress.launcher.terminal.Refusal;

class TypedTest {

    @TempDir
    Path folder;

    @Test
    void aFieldGetsWhatFollowsTheFirstSignAndWithoutAValueItIsTakenAway() {
        assertThat(Typed.set(List.of("channel=web", "note=a=b", "region=")))
                .hasToString("{\"channel\":\"web\",\"note\":\"a=b\",\"region\":null}");
        assertThatThrownBy(() -> Typed.set(List.of("channel"))).isInstanceOf(Refusal.class);
    }

    @Test
    void aFileHoldsTheDataOrTheWholeRecord() throws IOException {
        var data = EventJson.MAPPER.createObjectNode();
        Typed.addFile(Files.writeString(folder.resolve("data.json"), "{\"externalId\":\"e1\"}"), data);
        var whole = EventJson.MAPPER.createObjectNode();
        Typed.addFile(
                Files.writeString(
                        folder.resolve("record.json"),
                        "{\"specversion\":\"1.0\",\"type\":\"t\",\"source\":\"s\",\"id\":\"i\",\"data\":{}}"),
                whole);

        assertThat(data).hasToString("{\"data\":{\"externalId\":\"e1\"}}");
        assertThat(whole).hasToString("{\"record\":{\"type\":\"t\",\"source\":\"s\",\"id\":\"i\",\"data\":{}}}");
    }
}
