package redress.query.feed;

import java.io.IOException;
import java.util.List;
import redress.query.index.Documents;
import redress.query.index.Write;

/**
 * Turns facts into documents. Folding the same facts again gives the same documents, because what a document has already
 * taken in is recognised by its sequence.
 */
public interface Projection {

    /**
     * The whole documents of everything that the facts speak of, also where nothing changed.
     *
     * @param current what they are folded into: the live documents, or those of indices that are being built
     */
    List<Write> fold(Facts facts, Documents current) throws IOException;
}
