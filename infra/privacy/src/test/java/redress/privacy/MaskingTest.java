package redress.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    private final Masking masking = new Masking("GB");

    /** Blanks that fill a mark are left out here, for the reader's sake. */
    private String masked(String text) {
        String masked = masking.of(text);
        assertThat(masked).hasSameSizeAs(text);
        return masked.replaceAll(" +}", "}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111", // Visa
                "4111 1111 1111 1111",
                "4111-1111-1111-1111",
                "4111\u00a01111\u20111111\u20131111", // a blank that does not break, two kinds of dash
                "4222222222222", // 13 digits
                "4000 0012 3456 7891 239", // 19 digits
                "5555 5555 5555 4444", // Mastercard
                "2223003122003222",
                "3782 822463 10005", // American Express
                "3056 930902 5904", // Diners Club
                "6011 1111 1111 1117", // Discover
                "3530111333300000", // JCB
                "\u0664\u0661\u0661\u0661 \u0661\u0661\u0661\u0661 \u0661\u0661\u0661\u0661 \u0661\u0661\u0661\u0661",
                "\uff14\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11\uff11"
            })
    void cardsAreMasked(String card) {
        assertThat(masked(card)).isEqualTo("{card}");
        assertThat(masked("You charged " + card + ", not me.")).isEqualTo("You charged {card}, not me.");
        assertThat(masked("card:" + card + " 12/27 cvc 123")).isEqualTo("card:{card} 12/27 cvc 123");
        assertThat(masked(card + " 1227")).isEqualTo("{card} 1227");
        assertThat(masked("1227 " + card)).isEqualTo("1227 {card}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GB82 WEST 1234 5698 7654 32",
                "GB82WEST12345698765432",
                "gb82west12345698765432",
                "GB82-WEST-1234-5698-7654-32",
                "DE89 3704 0044 0532 0130 00",
                "NO93 8601 1117 947", // the shortest
                "MT84 MALT 0110 0001 2345 MTLC AST0 01S",
                "FR14 2004 1010 0505 0001 3M02 606"
            })
    void ibansAreMasked(String iban) {
        assertThat(masked(iban)).isEqualTo("{iban}");
        assertThat(masked("Pay to IBAN:" + iban + ".")).isEqualTo("Pay to IBAN:{iban}.");
        assertThat(masked("My account " + iban + " at the bank is empty."))
                .isEqualTo("My account {iban} at the bank is empty.");
        assertThat(masked("from " + iban + " 500 EUR")).isEqualTo("from {iban} 500 EUR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jo@example.org",
                "a@b.de",
                "Jo.O'Neil+shop@mail.example.co.uk",
                "jo_1987@xn--bcher-kva.example",
                "j\u00f6rg@b\u00fccher.example",
                "\ud835\udc00\ud835\udc01@example.com", // letters beyond 16 bits
                "\u0645\u062b\u0627\u0644@\u0645\u062b\u0627\u0644.\u0625\u062e\u062a\u0628\u0627\u0631"
            })
    void mailAddressesAreMasked(String address) {
        assertThat(masked(address)).isEqualTo("{mail}");
        assertThat(masked("Write to <" + address + ">, please.")).isEqualTo("Write to <{mail}>, please.");
        assertThat(masked("mailto:" + address + ". Nobody did.")).isEqualTo("mailto:{mail}. Nobody did.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+44 20 7946 0958",
                "+442079460958",
                "0044 20 7946 0958",
                "020 7946 0958",
                "(020) 7946 0958",
                "+44 (0)20 7946 0958",
                "07911 123456",
                "07911-123-456",
                "+1 202-555-0143",
                "+49 30 901820",
                "+33 1 42 68 53 00",
                "\uff0b\uff14\uff14\u3000\uff12\uff10 \uff17\uff19\uff14\uff16 \uff10\uff19\uff15\uff18",
                "\u0660\u0662\u0660 \u0667\u0669\u0664\u0666 \u0660\u0669\u0665\u0668"
            })
    void telephoneNumbersAreMasked(String number) {
        assertThat(masked(number)).isEqualTo("{phone}");
        assertThat(masked("Call " + number + ", any time.")).isEqualTo("Call {phone}, any time.");
        assertThat(masked("tel:" + number + "\nfax: none")).isEqualTo("tel:{phone}\nfax: none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "order 123456789, placed on 2026-01-31",
                "31.01.2026, 31/01/2026, 01-31-26, 20260131",
                "2026-01-31T10:15:30Z to 2026-02-28 10:15:30",
                "2014 2015 2016 2017 2018 2019 2020 2021",
                "2014-2015, 2016-2017, 2018-2019",
                "1,234.56 and 1.234.567,89 and 4 111 111 111 111 111 EUR",
                "ref 12345, ref 1234567, ref 4111111111111112",
                "account 12345678, sort code 20-00-00",
                "SW1A 1AA, 10115 Berlin, 90210",
                "GB83 WEST 1234 5698 7654 32", // the check digits are wrong
                "ZZ82 WEST 1234 5698 7654 32",
                "XXXX XXXX XXXX 1234, call XXX-XXX-XXXX",
                "parcel JD0002234567890123, parcel 1Z999AA10123456784",
                "9780306406157", // a book
                "01234567890123456789012345678901234567890",
                "3@1.50 each, @support, a@b, me @ home.com, jo@",
                "192.168.178.100 and 10.000.000.1",
                "{$1,234.56} between {phone} and {mail}",
                "half a pair \ud83d and \udca9, a whole one \ud83d\udca9",
                ""
            })
    void everythingElseStays(String text) {
        assertThat(masking.of(text)).isEqualTo(text);
    }

    @Test
    void severalKindsInOneTextAreMaskedEachByItsOwnMark() {
        assertThat(masked("Jo (jo@example.org, 020 7946 0958) paid 30 EUR by 4111 1111 1111 1111, refund to "
                        + "DE89 3704 0044 0532 0130 00 and GB82 WEST 1234 5698 7654 32."))
                .isEqualTo("Jo ({mail}, {phone}) paid 30 EUR by {card}, refund to {iban} and {iban}.");
    }

    @Test
    void aMarkIsAsLongAsWhatItReplacesSoThatPositionsStay() {
        assertThat(masking.of("card 4111 1111 1111 1111\n")).isEqualTo("card {card             }\n");
        assertThat(masking.of("\ud83d\udca9 a@b.de!")).isEqualTo("\ud83d\udca9 {mail}!");
    }

    @ParameterizedTest
    @CsvSource({"GB, 020 7946 0958, true", "US, 020 7946 0958, false", "US, 202-555-0143, true"})
    void nationalNumbersAreThoseOfTheGivenCountry(String region, String number, boolean masked) {
        assertThat(new Masking(region).of(number).startsWith("{phone")).isEqualTo(masked);
    }

    @ParameterizedTest
    @MethodSource("noCountries")
    void aCountryThatDoesNotExistIsRefused(String region) {
        assertThatThrownBy(() -> new Masking(region))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + region + "'");
    }

    static Stream<String> noCountries() {
        return Stream.of("", "gb", "UK", "Germany");
    }
}
