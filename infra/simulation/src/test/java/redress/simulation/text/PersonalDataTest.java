package redress.simulation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class PersonalDataTest {

    @Test
    void accountsHaveGoodCheckDigitsAndABankThatDoesNotExist() {
        assertThat(hundred(PersonalData::iban)).hasSizeGreaterThan(90).allSatisfy(iban -> {
            String plain = iban.replace(" ", "");
            assertThat(plain).hasSize(22).matches("DE\\d\\d9\\d+");
            BigInteger number = new BigInteger(plain.substring(4) + "1314" + plain.substring(2, 4));
            assertThat(number.mod(BigInteger.valueOf(97))).isEqualTo(BigInteger.ONE);
        });
    }

    @Test
    void cardsPassTheCheckThatFormsMake() {
        assertThat(hundred(PersonalData::card))
                .hasSizeGreaterThan(5)
                .allSatisfy(card -> assertThat(luhn(card.replace(" ", ""))).isZero());
    }

    @Test
    void postcodesLookBritishAndAreNowhere() {
        assertThat(hundred(PersonalData::postcode))
                .allSatisfy(postcode -> assertThat(postcode).matches("Q[A-Z]\\d{1,2} \\d[A-Z]{2}"));
    }

    private static Set<String> hundred(Function<RandomGenerator, String> drawn) {
        SplittableRandom random = new SplittableRandom(7);
        Set<String> all = new TreeSet<>();
        for (int i = 0; i < 100; i++) {
            all.add(drawn.apply(random));
        }
        return all;
    }

    /** ISO/IEC 7812-1, annex B: 0 if the last digit is right. */
    private static int luhn(String card) {
        int sum = 0;
        for (int i = 0; i < card.length(); i++) {
            int digit = card.charAt(card.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 - (digit > 4 ? 9 : 0);
        }
        return sum % 10;
    }
}
