package redress.query.feed;

import java.io.IOException;
import java.util.List;
import redress.events.complaint.ComplaintEvent.PersonalDataErased;
import redress.query.index.Documents;
import redress.query.index.Writes;

/**
 * Turns facts into documents. Folding the same facts again gives the same documents, because what a document has already
 * taken in is recognised by its sequence.
 */
public interface Projection {

    /**
     * Writes the whole documents of everything that the facts speak of, also where nothing changed.
     *
     * @param current what they are folded into: the live documents, or those of indices that are being built
     * @param writes takes each document once
     */
    void fold(Facts facts, Documents current, Writes writes) throws IOException;

    /**
     * Writes the documents of these erasures without words and changes nothing else, not even their versions: events before
     * the erasures are still to be folded.
     */
    default void eraseOutOfTurn(List<Fact<PersonalDataErased>> erasures, Documents current, Writes writes)
            throws IOException {}
}
