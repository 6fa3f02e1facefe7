package redress.privacy;

import java.util.Arrays;
import java.util.List;

/**
 * Masks e-mail addresses, IBANs, payment cards and telephone numbers, so that a text can be analysed and shown to people
 * who may not know whose it is. A mark stands in for each, {@code {card}} or {@code {phone}}, and is filled up with blanks
 * to the length of what it replaces: positions in the masked text are positions in the original. Names, postal addresses
 * and account numbers of a bank's or company's own are not found.
 *
 * <p>Marks are in braces because labels leave out redactions in braces: the word in a mark never becomes a keyword.
 */
public final class Masking {

    /** In this order: an IBAN holds digits that may look like a card, a card digits that may look like a telephone. */
    private final List<Kind> kinds;

    /**
     * Masks by the telephone numbers of one country; those with a country code are found whatever it is.
     *
     * @param region ISO code of the country whose national numbers are found, such as GB
     */
    public Masking(String region) {
        kinds = List.of(
                new Kind("mail", new MailAddresses()),
                new Kind("iban", Ibans.FINDER),
                new Kind("card", Cards.FINDER),
                new Kind("phone", new TelephoneNumbers(region)));
    }

    /** The text with a mark in the place of everything found, as long as it was. */
    public String of(String text) {
        String masked = text;
        for (Kind kind : kinds) {
            masked = kind.mask(masked);
        }
        return masked;
    }

    /** No finder finds anything shorter than its mark. */
    private record Kind(String name, Finder finder) {

        String mask(String text) {
            List<Span> found = finder.in(text);
            if (found.isEmpty()) {
                return text;
            }
            char[] masked = text.toCharArray();
            for (Span span : found) {
                // The brace ends the mark, not a blank: a sentence that is cut to its last letter keeps its end.
                Arrays.fill(masked, span.from(), span.to(), ' ');
                masked[span.from()] = '{';
                name.getChars(0, name.length(), masked, span.from() + 1);
                masked[span.to() - 1] = '}';
            }
            return new String(masked);
        }
    }
}
