package redress.analytics.claims;

/**
 * What the books of the trade say, in their words, and what is known about it.
 *
 * @param id stable
 * @param practice of the thirty
 * @param unit of the figure
 * @param lower of what is said; with {@code upper} the same, a single figure
 * @param standing how good the source is
 */
public enum Saying {
    TWENTY_SIX_SILENT(
            "26-silent",
            "P6",
            "26 others stay silent for each who complains",
            "silent customers per customer who complains",
            26,
            26,
            "folklore: the man whose study it is traced to says it is very wrong (Goodman, Quality Progress, November 2005);"
                    + " an ombudsman's surveys found 1.05 to 1.36 silent problems per complaint"),
    TWELVE_POSITIVES(
            "12-positives",
            "P7",
            "it takes 12 positive experiences to make up for one unresolved negative one",
            "positive experiences per unresolved complaint",
            12,
            12,
            "folklore: no study is named"),
    SEVENTY_PERCENT(
            "70-percent-return",
            "P8",
            "70 % of complaining customers do business again if the complaint is resolved in their favour",
            "share of customers",
            .54,
            .70,
            "reported as 54 to 70 % if resolved, 82 to 95 % if resolved quickly"),
    FIFTY_PERCENT(
            "50-percent-complain",
            "P9",
            "only 50 % of dissatisfied customers give you the chance to solve it",
            "share of affected customers",
            .5,
            .5,
            "rule of thumb; contradicts the 26"),
    PARADOX_SATISFACTION(
            "paradox-satisfaction",
            "P10",
            "customers whose problem was solved are more satisfied than those who never had one",
            "points of 1 to 5, above the control",
            0,
            Double.MAX_VALUE,
            "a meta-analysis finds it for satisfaction (de Matos and others 2007)"),
    PARADOX_RECOMMENDATION(
            "paradox-recommendation",
            "P10",
            "customers whose problem was solved recommend you more than those who never had one",
            "points of 0 to 10, above the control",
            0,
            Double.MAX_VALUE,
            "a meta-analysis does not find it for word of mouth (de Matos and others 2007)"),
    PARADOX_RETENTION(
            "paradox-retention",
            "P10",
            "customers whose problem was solved are more loyal than those who never had one",
            "share who buy within 60 days, above the control",
            0,
            Double.MAX_VALUE,
            "a meta-analysis does not find it for repurchase (de Matos and others 2007)"),
    CAUSED_BY_THE_SYSTEM(
            "caused-by-the-system",
            "P11",
            "the vast majority of complaints are caused by the system",
            "share of complaints",
            .5,
            1,
            "an assertion without a figure; more than half is taken for the vast majority");

    private final String id;
    private final String practice;
    private final String words;
    private final String unit;
    private final double lower;
    private final double upper;
    private final String standing;

    Saying(String id, String practice, String words, String unit, double lower, double upper, String standing) {
        this.id = id;
        this.practice = practice;
        this.words = words;
        this.unit = unit;
        this.lower = lower;
        this.upper = upper;
        this.standing = standing;
    }

    public String id() {
        return id;
    }

    public String practice() {
        return practice;
    }

    public String words() {
        return words;
    }

    public String unit() {
        return unit;
    }

    public double lower() {
        return lower;
    }

    public double upper() {
        return upper;
    }

    /** Whether it says that something is more than its lower figure, rather than what it is. */
    boolean isThatItIsMore() {
        return switch (this) {
            case PARADOX_SATISFACTION, PARADOX_RECOMMENDATION, PARADOX_RETENTION, CAUSED_BY_THE_SYSTEM -> true;
            default -> false;
        };
    }

    /** Whether own data can only show it, because what nobody has confirmed yet may be so all the same. */
    boolean isOwnDataABound() {
        return this == CAUSED_BY_THE_SYSTEM;
    }

    public String standing() {
        return standing;
    }
}
