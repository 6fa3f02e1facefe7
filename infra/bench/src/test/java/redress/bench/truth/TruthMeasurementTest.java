package redress.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruthMeasurementTest {

    @Test
    void aBusinessOfEachKindFillsThePageAndTheSameAgain(@TempDir Path folder) throws Exception {
        Path page = folder.resolve("truth.md");
        Files.writeString(page, "By hand.\n" + Page.BEGIN + "\n" + Page.END + "\nBy hand as well.\n");

        TruthMeasurement.main(new String[] {page.toString(), "1", "2"});
        String first = Files.readString(page);
        TruthMeasurement.main(new String[] {page.toString(), "1", "1"});

        assertThat(Files.readString(page)).isEqualTo(first);
        assertThat(first)
                .startsWith("By hand.")
                .endsWith("By hand as well.\n")
                .contains("| the effective fix is verified or reduced | ≥ .900 | 1.000 |")
                .contains(
                        "| the paradox of recovery (satisfaction) is found in the segment where it holds | ≥ .900 | 1.000 |")
                .contains("| Complaints of a year | 2,000 | 5,000 | 10,000 | 20,000 |");
    }

    @Test
    void aPageWithoutAPlaceIsLeftAlone() {
        assertThatThrownBy(() -> Page.with("By hand.", "| |")).hasMessageContaining(Page.BEGIN);
    }
}
