package redress.privacy;

import static redress.privacy.GroupedNumbers.GAP;

import java.util.regex.Pattern;
import org.apache.commons.validator.routines.IBANValidator;

/** International bank account numbers (ISO 13616): of a country's length and format, with the right check digits. */
final class Ibans {

    private static final String END = "(?![\\p{L}\\p{Nd}])";
    private static final String LETTERS_AND_DIGITS = "[A-Za-z\\p{Nd}]";
    private static final Pattern GROUPS = Pattern.compile("(?<![\\p{L}\\p{Nd}])([A-Za-z]{2}\\p{Nd}{2}"
            + LETTERS_AND_DIGITS + "{0,30}+)" + END + "(?:" + GAP + LETTERS_AND_DIGITS + "{1,30}+" + END + "){0,9}+");

    static final Finder FINDER = new GroupedNumbers(GROUPS, IBANValidator.getInstance()::isValid);

    private Ibans() {}
}
