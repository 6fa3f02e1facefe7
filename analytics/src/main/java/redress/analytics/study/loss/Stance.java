package redress.analytics.study.loss;

/** What a customer went through, as the market damage model tells them apart. */
public enum Stance {
    UNTROUBLED,
    SATISFIED,
    MOLLIFIED,
    DISSATISFIED,
    SILENT;

    private static final int CONTENT = 4;
    private static final int IN_BETWEEN = 3;

    /** Of someone who complained, by the answer of the follow-up: 4 and 5 are satisfied, 3 is mollified, the rest dissatisfied. */
    public static Stance after(int satisfaction) {
        if (satisfaction >= CONTENT) {
            return SATISFIED;
        }
        return satisfaction == IN_BETWEEN ? MOLLIFIED : DISSATISFIED;
    }
}
