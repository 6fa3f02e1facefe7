package redress.analytics.silence;

import java.util.List;
import java.util.Locale;

/** The methods, best data first. */
enum Method {
    AFFECTED_LIST(
            "counted: everybody affected is on a list",
            "the list names everybody affected and nobody else",
            "complainers are matched to the list"),
    SURVEY(
            "measured on a sample of affected customers",
            "the sample was drawn at random from the affected customers",
            "those asked tell the truth about having complained"),
    PROPENSITY(
            "estimated from known probabilities to complain",
            "the probability to complain is known for each segment and above 0"),
    TWO_LISTS(
            "estimated from two lists of affected customers",
            "the two lists come about independently of each other",
            "a customer on both lists is recognised",
            "everybody affected has the same chance to be on a list"),
    CHAO(
            "a lower bound: at least so many, often many more",
            "incidents of the same customer come independently of each other",
            "customers may differ in how often they complain"),
    CHAO_K(
            "a lower bound, corrected for few incidents: at least so many, often many more",
            "incidents of the same customer come independently of each other",
            "customers may differ in how often they complain"),
    ZERO_TRUNCATED_POISSON(
            "too low wherever customers differ",
            "all affected customers complain at the same rate",
            "a complaint does not change the next one"),
    ZELTERMAN(
            "rests on those who complained once and twice",
            "those who complain once or twice complain at the same rate",
            "a complaint does not change the next one"),
    HEURISTICS(
            "sayings of the trade, not data of this company: a band, no estimate",
            "26 silent per complainer is folklore whose supposed author denies it; half of the customers complaining is a"
                    + " rule of thumb; a yearly survey of an ombudsman found 1.05 to 1.36");

    private final String standing;
    // It never changes: List.of.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> assumptions;

    Method(String standing, String... assumptions) {
        this.standing = standing;
        this.assumptions = List.of(assumptions);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String standing() {
        return standing;
    }

    List<String> assumptions() {
        return assumptions;
    }
}
