package redress.launcher.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import redress.events.EventJson;
import redress.launcher.terminal.Heard;

class RebuildTableTest {

    @Test
    void everyIndexIsShownWithItsCountsAndTheFirstDocumentsThatDiffer() {
        var lines = table("""
                {"events": 5210, "groupings": 1, "seconds": 12.4, "indices": [
                  {"index": "complaints", "old": "complaints-v1", "new": "complaints-v2",
                   "oldDocuments": 4999, "documents": 5000, "equal": false, "differences": 7,
                   "differing": [{"id": "a", "what": "missing in the live index"}, {"id": "b", "what": "differs in handler"},
                                 {"id": "c", "what": "x"}, {"id": "d", "what": "x"}, {"id": "e", "what": "x"},
                                 {"id": "f", "what": "x"}, {"id": "g", "what": "x"}]},
                  {"index": "fixes", "old": "fixes-v1", "new": "fixes-v2",
                   "oldDocuments": 2, "documents": 2, "equal": true, "differences": 0, "differing": []}]}""");

        assertThat(lines)
                .containsSubsequence(
                        "  complaints-v1                  4,999   complaints-v2                  5,000   7 differ",
                        "      a: missing in the live index",
                        "      b: differs in handler",
                        "      and 2 more",
                        "  fixes-v1                           2   fixes-v2                           2   equal",
                        "  5,210 events and 1 grouping in 12.4 s")
                .doesNotContain("      f: x");
    }

    @Test
    void whatNeverCameToComparingHasNoTable() {
        assertThat(table("{\"events\": 0, \"indices\": []}")).isEmpty();
    }

    private static List<String> table(String state) {
        return new RebuildTable(EventJson.MAPPER.readTree(state), new Heard().terminal()).lines();
    }
}
