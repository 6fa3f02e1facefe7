package redress.bench.truth;

import org.jspecify.annotations.Nullable;

/**
 * A line of the table.
 *
 * @param key by which results are told of it
 * @param what is counted, as a sentence that is true in each good case
 * @param claim absent where there is nothing yet that could be measured
 * @param middle what the median of the numbers is that belong to the cases
 * @param why it falls short where it does, or what has to be known beside the number
 */
record Line(String key, String what, @Nullable Claim claim, String middle, String why) {

    Line(String key, String what, Claim claim, String why) {
        this(key, what, claim, "median", why);
    }

    /** What is asked for and not there: whoever builds it replaces this line by one with a claim, and counts its cases. */
    static Line notBuilt(String what, String why) {
        return new Line(what, what, null, "", why);
    }
}
