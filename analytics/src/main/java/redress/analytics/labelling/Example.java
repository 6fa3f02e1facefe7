package redress.analytics.labelling;

import java.util.List;

/**
 * A sentence that speaks for its cluster, by place, not by text.
 *
 * @param text position of the text
 * @param from its first character
 * @param to the character after its last
 */
public record Example(int text, int from, int to) {

    /** The sentence, given all texts. */
    public String in(List<String> texts) {
        return texts.get(text).substring(from, to);
    }
}
