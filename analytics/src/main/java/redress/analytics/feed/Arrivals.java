package redress.analytics.feed;

import java.util.List;
import redress.analytics.index.EmbeddedText;

/** Is told what came in, after it was kept and assigned. */
@FunctionalInterface
public interface Arrivals {

    /** Returns at once: what comes after these waits. */
    void came(List<EmbeddedText> texts);
}
