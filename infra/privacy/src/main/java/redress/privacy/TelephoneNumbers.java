package redress.privacy;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.ArrayList;
import java.util.List;

/**
 * Telephone numbers that can have been assigned, by the numbering plans of libphonenumber: any with a country code, and
 * one country's as they are dialled there.
 */
final class TelephoneNumbers implements Finder {

    /** Shorter ones, assigned in small countries, are more often something else. */
    private static final int FEWEST_DIGITS = 7;

    private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();

    private final String region;

    TelephoneNumbers(String region) {
        if (!PLANS.getSupportedRegions().contains(region)) {
            throw new IllegalArgumentException("no country with telephone numbers has the code '" + region + "'");
        }
        this.region = region;
    }

    @Override
    public List<Span> in(String text) {
        List<Span> found = new ArrayList<>();
        for (PhoneNumberMatch match : PLANS.findNumbers(text, region, Leniency.VALID, Long.MAX_VALUE)) {
            if (match.rawString().codePoints().filter(Character::isDigit).count() >= FEWEST_DIGITS) {
                found.add(new Span(match.start(), match.end()));
            }
        }
        return found;
    }
}
