package redress.analytics.labelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import redress.analytics.clustering.Cluster;

class ExamplesTest {

    private static final List<String> TEXTS = List.of(
            "Good morning to all of you. The parcel never came to my door. Kind regards to the team.",
            "Something else entirely.");
    private static final Cluster CLUSTER = new Cluster(new int[] {0, 1}, new float[] {1, 0});

    @Test
    void theSentenceNearestTheCentreSpeaksForTheCluster() {
        Example example = examples(2).getFirst();

        assertThat(example.text()).isZero();
        assertThat(example.in(TEXTS)).isEqualTo("The parcel never came to my door.");
    }

    @Test
    void sentencesOfThoseWhoWriteWithoutCapitalsEndAtTheirStops() {
        String text = "the parcel never came. i waited all day for it! no. of the order is known.";

        assertThat(Sentences.of(0, text))
                .extracting(sentence -> sentence.in(List.of(text)))
                .containsExactly("the parcel never came.", "i waited all day for it!", "no. of the order is known.");
    }

    @Test
    void aLineThatIsAGreetingOrAHeaderIsNoPartOfTheSentenceAfterIt() {
        String text = "Dear Ms Winterbottom and team\nThe parcel never came to my door.";

        assertThat(Sentences.of(0, text))
                .extracting(sentence -> sentence.in(List.of(text)))
                .containsExactly("Dear Ms Winterbottom and team", "The parcel never came to my door.");
    }

    @Test
    void eachExampleIsFromAnotherText() {
        assertThat(examples(2)).extracting(Example::text).containsExactly(0, 1);
        assertThat(examples(1)).hasSize(1);
    }

    @Test
    void aTextWithoutSentencesIsCutButNeverInsideACharacter() {
        String clef = "\uD834\uDD1E";

        Example example = Sentences.of(0, "a" + clef.repeat(400)).getFirst();

        assertThat(example.to() - example.from()).isEqualTo(299);
    }

    private static List<Example> examples(int each) {
        List<float[]> vectors = List.of(new float[] {0.8f, 0.6f}, new float[] {0, 1});
        return Examples.of(
                        TEXTS,
                        vectors,
                        List.of(CLUSTER),
                        each,
                        sentences -> sentences.stream()
                                .map(s -> s.contains("parcel") ? new float[] {1, 0} : new float[] {0.1f, 0.99f})
                                .toList())
                .getFirst();
    }
}
