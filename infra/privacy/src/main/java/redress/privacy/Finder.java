package redress.privacy;

import java.util.List;

/** Finds one kind of what must be masked. Takes time in proportion to the text, whatever the text is. */
interface Finder {

    /** What was found, in order and without overlap. */
    List<Span> in(String text);
}
