package redress.query.index;

import java.io.IOException;

/** Takes documents that are to be written, one by one; some of them may be on their way while the next ones are folded. */
@FunctionalInterface
public interface Writes {
    void add(Write write) throws IOException;
}
