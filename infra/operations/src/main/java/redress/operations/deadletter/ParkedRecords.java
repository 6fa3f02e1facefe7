package redress.operations.deadletter;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the dead letters of one processor over restarts. The name of a letter is the position of its record. */
public interface ParkedRecords {

    /** Those of the sequences that have letters. */
    Set<String> waiting(Collection<String> sequences) throws Exception;

    /** Adds letters behind those that are there; one that is there already keeps its place. */
    void park(List<ParkedRecord> records) throws Exception;

    /** The letter that has waited longest in a sequence. */
    Optional<ParkedRecord> first(String sequence) throws Exception;

    /** Says why a letter failed again. */
    void failedAgain(ParkedRecord record, String reason) throws Exception;

    /** Takes a letter away that has been handled. */
    void remove(ParkedRecord record) throws Exception;

    long letters() throws Exception;

    long letters(String sequence) throws Exception;

    long sequences() throws Exception;

    /** The first letter of each sequence in the order of the sequences' names. */
    List<DeadLetter> heads(@Nullable String after, int limit) throws Exception;

    /** The letters of a sequence in their order. */
    List<DeadLetter> sequence(String sequence, int limit) throws Exception;
}
