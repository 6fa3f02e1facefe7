package redress.query.rebuild;

import java.util.List;
import org.jspecify.annotations.Nullable;
import redress.query.rebuild.comparison.ComparedIndex;

/**
 * What a rebuild came to.
 *
 * @param equal absent if it never came to comparing
 * @param sentence for people
 */
record Ended(@Nullable Boolean equal, boolean swapped, String sentence, List<ComparedIndex> indices) {

    static Ended failed(String reason) {
        return new Ended(null, false, reason + " Nothing was changed: the live indices are as they were.", List.of());
    }
}
