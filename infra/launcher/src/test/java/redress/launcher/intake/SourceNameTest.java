package redress.launcher.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.launcher.terminal.Refusal;

class SourceNameTest {

    private static final Path FILE = Path.of("crm.csv.gz");

    @Test
    void itIsTheFilesNameUnlessTyped() {
        assertThat(SourceName.of(null, FILE).text()).isEqualTo("crm");
        assertThat(SourceName.of("a".repeat(100), FILE).text()).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\nb"})
    void whatTheIntakeWouldNotTakeIsRefused(String typed) {
        assertThatThrownBy(() -> SourceName.of(typed, FILE)).isInstanceOf(Refusal.class);
    }

    @Test
    void aTooLongOneOrANamelessFileIsRefused() {
        assertThatThrownBy(() -> SourceName.of("a".repeat(101), FILE)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> SourceName.of(null, Path.of(".csv"))).isInstanceOf(Refusal.class);
    }
}
