package redress.command.input;

import java.math.BigDecimal;

/** How much money or of anything else may be meant: what is larger is a slip, and not every reader could add it up. */
public final class Amounts {

    private static final BigDecimal LARGEST = new BigDecimal("1e15");

    private Amounts() {}

    /** Whether it is at most 1e15, on either side of zero. */
    public static boolean isBounded(BigDecimal amount) {
        return amount.abs().compareTo(LARGEST) <= 0;
    }
}
