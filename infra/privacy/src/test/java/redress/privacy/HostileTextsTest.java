package redress.privacy;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The longest narrative there may be, filled with what makes careless patterns try for hours, is masked like any other. */
class HostileTextsTest {

    private static final int LONGEST_NARRATIVE = 100_000;
    /** Each takes a tenth of a second at most; what grows with the square takes minutes. */
    private static final Duration BOUND = Duration.ofSeconds(5);

    private final Masking masking = new Masking("GB");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "4",
                "0",
                "@",
                "+",
                ".",
                "-",
                " ",
                "a",
                "(",
                "1 ",
                "1-",
                "+1",
                "+44 ",
                "(0",
                "4 ",
                "44 ",
                "4444 ",
                "2 0 ",
                "020 ",
                "020 7946 ",
                "4111 1111 1111 1112 ",
                "1/2/",
                "1x",
                "7 ext ",
                "a@",
                "@a",
                "a.",
                "a@a.",
                ".a@a",
                "GB82",
                "GB82 ",
                "GB82 WEST 1234 5698 7654 33 ",
                "DE89-3704 ",
                "{",
                "\u0660",
                "\u0660 ",
                "\ud835\udfce",
                "\ud83d"
            })
    void isMaskedInBoundedTime(String repeated) {
        masks("", repeated);
    }

    @ParameterizedTest
    @CsvSource({"a@, 1", "a@, 1.", "a@, 1-", "a@a., 1", "+44, 1", "0, 1 ", "GB82, 1", "4111, ' 1'", "4111, -1111"})
    void thatBeginsLikeSomethingToMaskIsMaskedInBoundedTime(String beginning, String repeated) {
        masks(beginning, repeated);
    }

    private void masks(String beginning, String repeated) {
        String text = beginning + repeated.repeat(LONGEST_NARRATIVE / repeated.length());

        assertTimeoutPreemptively(BOUND, () -> masking.of(text));
    }
}
