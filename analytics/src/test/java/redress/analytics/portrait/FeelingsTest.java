package redress.analytics.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import redress.events.finding.Suspicion.Guess;

class FeelingsTest {

    private final Feelings feelings = new Feelings();

    @Test
    void theFeelingThatMostCustomersNameIsSuggested() {
        List<String> texts = new ArrayList<>();
        texts.addAll(Collections.nCopies(30, "I am FURIOUS, and so is my wife."));
        texts.addAll(Collections.nCopies(10, "We feel let down."));
        texts.addAll(Collections.nCopies(60, "The parcel is not here."));

        Guess guess = Objects.requireNonNull(feelings.of(texts, customers(100)));

        assertThat(guess.value()).isEqualTo("ANGRY");
        // 30 of the 40 who name any: Wilson's interval begins at .598.
        assertThat(guess.confidence()).isBetween(.59, .61);
    }

    @Test
    void aCustomerWhoRepeatsItCountsOnce() {
        assertThat(feelings.of(Collections.nCopies(100, "I am furious."), Collections.nCopies(100, "the same")))
                .isNull();
    }

    @Test
    void wordsWithoutFeelingSuggestNone() {
        assertThat(feelings.of(Collections.nCopies(50, "The madras curry was cold."), customers(50)))
                .isNull();
    }

    @Test
    void whereAllFeelingsAreNamedAlikeNoneIsSuggested() {
        List<String> texts = new ArrayList<>();
        for (String word : List.of("angry", "worried", "confused", "disappointed", "annoyed", "insulted", "sad")) {
            texts.addAll(Collections.nCopies(6, "I am " + word));
        }

        assertThat(feelings.of(texts, customers(texts.size()))).isNull();
    }

    private static List<String> customers(int count) {
        return IntStream.range(0, count).mapToObj(i -> "customer-" + i).toList();
    }
}
