package redress.analytics.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.events.ComplaintId;
import redress.events.Personal;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;

class AttributesTest {

    /** Complaints of before attributes were sealed have all of them open. */
    @Test
    void nothingThatMayTellWhoTheCustomerIsStandsOut() {
        ComplaintLodged lodged = new ComplaintLodged(
                ComplaintId.of("crm", "1"),
                "crm",
                "1",
                "pseudonym",
                Instant.parse("2026-05-04T12:00:00Z"),
                null,
                "card",
                null,
                "web",
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of("till", "T4", "contact", "ada@example.org"),
                Personal.plain(Map.of("attributes.customerName", "Ada")),
                null);

        assertThat(Attributes.of(lodged))
                .containsEntry("till", "T4")
                .containsEntry("product", "card")
                .doesNotContainKeys("contact", "customerName", "attributes.customerName");
    }
}
