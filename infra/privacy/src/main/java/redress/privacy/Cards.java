package redress.privacy;

import static redress.privacy.GroupedNumbers.GAP;

import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/**
 * Payment cards: 13 to 19 digits that begin as an issuer's do (ISO/IEC 7812) and end in the right check digit. Of ten
 * other numbers that long, one has it by chance.
 */
final class Cards {

    /** Groups are as printed on cards, four digits and more at the start: dates, years and amounts are not. */
    private static final Pattern GROUPS =
            Pattern.compile("(?<!\\p{Nd})(\\p{Nd}{4,19}+)(?!\\p{Nd})(?:" + GAP + "\\p{Nd}{3,15}+(?!\\p{Nd})){0,5}+");

    /** 2 is Mastercard and Mir from 22 to 27 only: no row of years begins like that. */
    private static final Pattern ISSUED = Pattern.compile("(?=2[2-7]|3[04-9]|[456])[0-9]{13,19}");

    static final Finder FINDER = new GroupedNumbers(GROUPS, Cards::isCard);

    private Cards() {}

    private static boolean isCard(String digits) {
        return ISSUED.matcher(digits).matches() && LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits);
    }
}
