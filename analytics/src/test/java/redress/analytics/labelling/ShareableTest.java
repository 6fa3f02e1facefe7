package redress.analytics.labelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareableTest {

    private static final List<String> TEXTS = texts();
    private static final Shareable SHAREABLE = Shareable.among(
            TEXTS,
            IntStream.range(0, TEXTS.size()).mapToObj(i -> "customer-" + i).toList());

    private static List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            texts.add("The parcel never came to my door and the courier marked it as delivered at the address."
                    + (i % 2 == 0 ? " Ask Annabel." : " Annabel knows."));
        }
        for (int i = 0; i < 4; i++) {
            texts.add("I'm told in 2 days and on the 21st. Regards,\nMaria");
        }
        texts.add("The parcel was left with Annabel at the door and the courier told Annabel nothing.");
        texts.add("Only once did anybody write of gout medication in a parcel.");
        texts.add("My name is given to the courier and the parcel came to the wrong door, order number and all.");
        return texts;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The parcel never came to my door.",
                "The parcel never came to my door in 2 days.",
                "I'm told that the parcel never came to my door on the 21st."
            })
    void aSentenceOfCommonWordsMayBeShown(String sentence) {
        assertThat(SHAREABLE.mayBeShown(sentence)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The parcel never came to my door, Annabel says.",
                "The gout parcel never came to my door.",
                "From: the courier about the parcel at my door",
                "Dear courier, the parcel never came to my door.",
                "My name is on the parcel that never came to my door.",
                "The parcel 48151623 never came to my door.",
                "The parcel never came to my door, write to me@example.org.",
                "The parcel of {card} never came to my door.",
                "The parcel never came to my door, O'Brien says.",
                "The parcel never came to my door, Wu says.",
                "The parcel never came to my door, wu says.",
                "The parcel never came to SW1A 2AA, my door.",
                "The parcel never came to my door at Baker/22.",
                "The parcel never came to my door since 12/03/85.",
                "The parcel never came to राम at my door.",
                "The parcel never came to my door, Maria says.",
                "The parcel never came to Maria at my door.",
                "The parcel of XXXX never came to my door.",
                "Annabel left the parcel at my door.",
                "THE PARCEL NEVER CAME TO MY DOOR.",
                "The parcel."
            })
    void whatMayNameSomebodyOrSaysNothingMayNot(String sentence) {
        assertThat(SHAREABLE.mayBeShown(sentence)).isFalse();
    }

    @Test
    void twoTextsShareWordsButNoNames() {
        assertThat(SHAREABLE.shared(
                        "The courier left the parcel with Annabel.", "Annabel saw no courier and no parcel.", 6))
                .containsExactly("courier", "parcel");
    }
}
