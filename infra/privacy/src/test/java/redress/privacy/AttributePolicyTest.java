package redress.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributePolicyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "carrier=NordPost",
                "purchasedOn=2026-05-04",
                "amount=149.90",
                "tags=Older American",
                "zip=94110",
                "shift=late=night",
                "customerSegment=premium",
                "contact reason=late parcel",
                "accountType=savings"
            })
    void whatCanBeCountedStays(String attribute) {
        assertThat(AttributePolicy.allows(attribute)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "customerName=Ada",
                "client=Ada Miller",
                "primary_contact=Ada Miller",
                "Postcode=SW1A 1AA",
                "dob=1980-02-03",
                "Anschrift=Elm Street 5",
                "origin={\"person\":\"Ada\",\"city\":\"Bonn\"}",
                "people=[\"Ada\"]",
                "outcome=spoke to Ada about her new illness today",
                "E-Mail=none",
                "email=none",
                "homeAddress=Elm Street",
                "freeText=late",
                "Description=late",
                "contact=ada@example.org",
                "contact=+49 (171) 123 45 67",
                "contact=call 555-123-4567",
                "remark=I have now waited for eleven days and nobody has told me where it is"
            })
    void whatMayRevealACustomerStaysOut(String attribute) {
        assertThat(AttributePolicy.allows(attribute)).isFalse();
    }
}
