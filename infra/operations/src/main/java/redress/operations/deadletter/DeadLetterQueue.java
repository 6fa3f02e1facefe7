package redress.operations.deadletter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dead letters of one processor: listed, looked at and redriven. */
public interface DeadLetterQueue {

    /** The name of the processor. */
    String processor();

    /** How many letters wait. */
    long letters() throws Exception;

    /** How many sequences wait. */
    long sequences() throws Exception;

    /** The first letter of each waiting sequence, in the order of the sequences' names from after {@code after}. */
    List<DeadLetter> heads(@Nullable String after, int limit) throws Exception;

    /** The letters of a sequence in their order, at most {@code limit}. */
    List<DeadLetter> sequence(String sequence, int limit) throws Exception;

    /**
     * Handles the letters of a sequence in their order, up to the first that fails again. Nothing happens to a sequence
     * without letters.
     *
     * @throws Exception if something is away; the letters wait as they did
     */
    Redriven redrive(String sequence) throws Exception;
}
