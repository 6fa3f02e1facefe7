package redress.bench.truth;

/**
 * A line of the table.
 *
 * @param key by which results are told of it
 * @param what is counted, as a sentence that is true in each good case
 * @param middle what the median of the numbers is that belong to the cases
 * @param why it falls short where it does, or what has to be known beside the number
 */
record Line(String key, String what, Claim claim, String middle, String why) {

    Line(String key, String what, Claim claim, String why) {
        this(key, what, claim, "median", why);
    }
}
