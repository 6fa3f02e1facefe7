package redress.analytics.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Text that can be written. A source may send half a surrogate pair, which no JSON writer takes; one character stands in
 * for it, so that positions in the text stay what they are.
 */
final class WellFormed {

    private WellFormed() {}

    static String of(String text) {
        return new String(text.getBytes(UTF_8), UTF_8);
    }
}
