package redress.analytics.claims;

import redress.analytics.outcome.Result;

/** What the trade says beside what this company's own data say. */
public record Claim(Saying saying, Result own, Verdict verdict) {

    /** How the two stand to each other. */
    public enum Verdict {
        /** The interval meets what is said; of a claim that something is more, all of it is more. */
        AGREES("agrees"),
        MORE("own data say more"),
        LESS("own data say less"),
        /** Of a claim that something is more: it may be, and may not be. */
        NOT_SHOWN("own data do not show it"),
        NOT_ENOUGH_DATA("not enough data");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    static Claim of(Saying saying, Result own) {
        return new Claim(saying, own, verdict(saying, own));
    }

    private static Verdict verdict(Saying saying, Result own) {
        if (own.lower() == null || own.upper() == null || own.missing() != null) {
            return Verdict.NOT_ENOUGH_DATA;
        }
        if (saying.isThatItIsMore()) {
            return own.lower() > saying.lower()
                    ? Verdict.AGREES
                    : own.upper() < saying.lower() && !saying.isOwnDataABound() ? Verdict.LESS : Verdict.NOT_SHOWN;
        }
        if (own.lower() > saying.upper()) {
            return Verdict.MORE;
        }
        return own.upper() < saying.lower() ? Verdict.LESS : Verdict.AGREES;
    }
}
