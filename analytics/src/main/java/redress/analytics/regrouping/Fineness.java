package redress.analytics.regrouping;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import redress.analytics.clustering.Clusterer;
import redress.analytics.index.ClusteringRecord;

/**
 * How finely to cluster. Neighbouring resolutions are often as good as each other, and choosing anew each time would make
 * clusters come and go while nothing has happened: so the resolution stays until there are twice as many complaints as
 * when it was chosen.
 *
 * @param resolution absent if it is to be chosen
 * @param texts how many there were when it was chosen
 */
record Fineness(@Nullable Double resolution, int texts) {

    private static final int GROWN = 2;

    static Fineness after(Optional<ClusteringRecord> last, int texts) {
        return last.filter(l -> texts < GROWN * l.resolutionTexts())
                .map(l -> new Fineness(l.resolution(), l.resolutionTexts()))
                .orElseGet(() -> new Fineness(null, texts));
    }

    /** At the resolution that stays; else at the best. */
    Clusterer apply(Clusterer clusterer) {
        return resolution == null ? clusterer : clusterer.atResolution(resolution);
    }

    boolean isKept() {
        return resolution != null;
    }
}
