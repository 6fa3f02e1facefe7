package redress.analytics.emerging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BurstsTest {

    private static final int NEW = 77;

    @Test
    void aNewTopicIsAnnouncedOnceAndBeforeFifteenComplaints() {
        List<Burst> announced =
                History.ofOldTopics().with(NEW, 40, 200, 240, null).announced();

        assertThat(announced).hasSize(1);
        Burst burst = announced.getFirst();
        assertThat(burst.complaints()).hasSizeBetween(8, 14);
        assertThat(burst.complaints())
                .filteredOn(complaint -> complaint.startsWith(NEW + "-"))
                .hasSizeGreaterThanOrEqualTo(burst.complaints().size() - 1);
    }

    @Test
    void twoNewTopicsAreTwoBursts() {
        assertThat(History.ofOldTopics()
                        .with(NEW, 30, 200, 225, null)
                        .with(NEW + 1, 30, 205, 230, null)
                        .announced())
                .hasSize(2);
    }

    @Test
    void whereNothingIsNewNothingIsAnnounced() {
        assertThat(History.ofOldTopics().announced()).isEmpty();
    }

    @Test
    void twiceAsManyAboutSomethingOldAreNotNew() {
        assertThat(History.ofOldTopics()
                        .with(3, 60, 0, 240, null)
                        .with(3, 15, 210, 240, null)
                        .announced())
                .isEmpty();
    }

    @Test
    void moreComplaintsAboutEverythingAreNoBurst() {
        History history = History.ofOldTopics();
        for (int topic = 0; topic < 10; topic++) {
            history.with(topic, 20, 220, 240, null);
        }

        assertThat(history.announced()).isEmpty();
    }

    @Test
    void theLettersOfOneCustomerAreNoBurst() {
        assertThat(History.ofOldTopics().with(NEW, 40, 200, 240, "somebody").announced())
                .isEmpty();
    }

    @Test
    void whereTooManyAreEarlyItIsAPeak() {
        List<String> seven = List.of("1", "2", "3", "4", "5", "6", "7");

        assertThat(new Burst(seven, 10, 15, 12).isPeak()).isFalse();
        assertThat(new Burst(seven, 11, 15, 12).isPeak()).isTrue();
    }
}
