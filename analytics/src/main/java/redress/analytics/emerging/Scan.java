package redress.analytics.emerging;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The space-time scan of Kulldorff (1997, 2005) with meaning for space: of all groups near the newest complaint, in all
 * stretches of the last days, the one whose late members are the least likely by chance. Chance is late members spread
 * over the group as over all complaints (conditional on both, so that a rise of complaints as a whole is no burst).
 */
final class Scan {

    /** Sizes of groups, early members included. */
    private static final int[] SIZES = {8, 10, 12, 15, 20, 25, Ball.LARGEST};

    /** Besides the newest complaint, so many of the nearest to it are tried as centres: it may be at the edge. */
    private static final int CENTRES = 8;

    /** The group's own middle is a better centre than any of its members; the second time adds little. */
    private static final int IMPROVEMENTS = 2;

    private final List<Lodged> lodged;
    private final List<Late> stretches;

    private Scan(List<Lodged> lodged) {
        this.lodged = lodged;
        this.stretches = Late.of(lodged);
    }

    /** The best group around the last complaint. Costs one product with all points for each centre tried. */
    static Optional<Burst> aroundTheNewest(List<Lodged> lodged) {
        return lodged.size() < Ball.LARGEST
                ? Optional.empty()
                : new Scan(lodged).best().map(group -> group.burst(lodged));
    }

    private record Group(int[] late, int size, Late stretch, double surprise) {

        Burst burst(List<Lodged> lodged) {
            List<String> complaints =
                    Arrays.stream(late).mapToObj(i -> lodged.get(i).complaint()).toList();
            return new Burst(complaints, size, stretch.days(), surprise);
        }
    }

    private Optional<Group> best() {
        if (stretches.isEmpty()) {
            return Optional.empty();
        }
        int earliest = stretches.getLast().first();
        int[] nearest = Ball.around(lodged, lodged.size() - 1);
        Optional<Group> best = better(Optional.empty(), nearest);
        for (int c = 0; c <= CENTRES; c++) {
            if (nearest[c] >= earliest && nearest[c] != lodged.size() - 1) {
                best = better(best, Ball.around(lodged, nearest[c]));
            }
        }
        for (int i = 0; i < IMPROVEMENTS && best.isPresent() && best.get().late.length > 1; i++) {
            best = better(best, Ball.around(lodged, best.get().late));
        }
        return best;
    }

    private Optional<Group> better(Optional<Group> before, int[] nearest) {
        Optional<Group> best = before;
        for (Late stretch : stretches) {
            int late = 0;
            int counted = 0;
            for (int size : SIZES) {
                for (; counted < size; counted++) {
                    late += nearest[counted] >= stretch.first() ? 1 : 0;
                }
                double surprise = stretch.surprise(late, size);
                if (surprise > best.map(Group::surprise).orElse(0.0)) {
                    best = Optional.of(new Group(late(nearest, size, stretch), size, stretch, surprise));
                }
            }
        }
        return best;
    }

    private static int[] late(int[] nearest, int size, Late stretch) {
        return Arrays.stream(nearest, 0, size).filter(i -> i >= stretch.first()).toArray();
    }
}
