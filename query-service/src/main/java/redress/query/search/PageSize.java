package redress.query.search;

import org.jspecify.annotations.Nullable;
import redress.query.web.BadParameter;

/** How many entries of a list a caller wants at a time. */
public final class PageSize {

    private static final int LARGEST = 1000;
    private static final int USUAL = 25;

    private PageSize() {}

    /** The usual size if none is given. */
    public static int read(@Nullable String size) {
        if (size == null || size.isBlank()) {
            return USUAL;
        }
        if (!size.matches("[0-9]{1,4}") || Integer.parseInt(size) > LARGEST) {
            throw new BadParameter("size", "must be a number from 0 to " + LARGEST);
        }
        return Integer.parseInt(size);
    }
}
