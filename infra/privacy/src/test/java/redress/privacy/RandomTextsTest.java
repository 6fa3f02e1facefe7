package redress.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts of words and ordinary numbers with cards, IBANs, addresses and telephone numbers at random places. */
class RandomTextsTest {

    private static final List<String> WORDS = List.of(
            "I",
            "paid",
            "the",
            "invoice",
            "2026-01-31,",
            "nobody",
            "answers.",
            "Order",
            "#123456",
            "for",
            "£1,234.56",
            "came",
            "late\n",
            "ref",
            "12345",
            "(again)",
            "since",
            "2019.",
            "\ud83d\ude21",
            "SW1A 1AA");

    private static final List<Function<Random, String>> PERSONAL = List.of(
            RandomTextsTest::card,
            RandomTextsTest::iban,
            r -> letters(r, 1 + r.nextInt(20)) + "." + letters(r, 3) + "@" + letters(r, 1 + r.nextInt(20)) + ".example",
            r -> "020 7946 0" + digits(r, 3),
            r -> "+44 7400 " + digits(r, 6),
            r -> "+1-202-555-01" + digits(r, 2));

    private final Masking masking = new Masking("GB");

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void holdNothingPersonalAfterwardsAndAllTheRest(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        StringBuilder rest = new StringBuilder();
        for (int piece = 0; piece < 1_000; piece++) {
            if (random.nextInt(4) == 0) {
                text.append(PERSONAL.get(random.nextInt(PERSONAL.size())).apply(random));
                rest.append("{}");
            } else {
                String word = WORDS.get(random.nextInt(WORDS.size()));
                text.append(word);
                rest.append(word);
            }
            text.append(" ; ");
            rest.append(" ; ");
        }

        String masked = masking.of(text.toString());

        assertThat(masked.replaceAll("\\{(mail|iban|card|phone) *}", "{}")).isEqualTo(rest.toString());
        assertThat(masked).hasSameSizeAs(text);
        assertThat(masking.of(masked)).isEqualTo(masked);
    }

    private static String card(Random random) {
        String unchecked = "4" + digits(random, 14);
        int sum = 0;
        for (int i = 0; i < unchecked.length(); i++) {
            int digit = unchecked.charAt(i) - '0';
            int weighted = i % 2 == 0 ? 2 * digit : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return grouped(random, unchecked + (10 - sum % 10) % 10);
    }

    /** Of Germany: DE, check digits by ISO 7064 (D is 13 and E is 14), 18 digits. */
    private static String iban(Random random) {
        String account = digits(random, 18);
        int check = 98
                - new BigInteger(account + "131400").mod(BigInteger.valueOf(97)).intValue();
        return grouped(random, "DE%02d%s".formatted(check, account));
    }

    private static String grouped(Random random, String number) {
        String gap = List.of("", " ", "-").get(random.nextInt(3));
        return number.replaceAll("(.{4})(?=.)", "$1" + gap);
    }

    private static String digits(Random random, int length) {
        return random.ints(length, '0', '9' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String letters(Random random, int length) {
        return random.ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
