package redress.analytics.recovery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a handler could be coached in (practice P24): the element in which they fall furthest behind all others, if the whole
 * interval of their mean lies below the mean of all. Elements are compared with the same element of others, because some are
 * harder than others.
 *
 * @param element absent if none stands out
 * @param behind points below the mean of all
 * @param examples complaints that show it worst
 * @param missing why there is nothing to say
 */
public record Coaching(
        @Nullable String element,
        @Nullable Double behind,
        List<String> examples,
        @Nullable String missing) {

    public static Coaching of(Group handler, Group all) {
        Element weakest = null;
        double furthest = 0;
        boolean enough = false;
        for (Element element : Element.values()) {
            Figure own = handler.element(element);
            Figure others = all.element(element);
            if (own.estimate() == null || own.upper() == null || others.estimate() == null) {
                continue;
            }
            enough = true;
            double behind = others.estimate() - own.estimate();
            if (own.upper() < others.estimate() && behind > furthest) {
                weakest = element;
                furthest = behind;
            }
        }
        if (weakest == null) {
            return new Coaching(
                    null,
                    null,
                    List.of(),
                    enough ? null : "not enough data: " + Figure.FEWEST + " judged recoveries are needed");
        }
        return new Coaching(weakest.word(), furthest, handler.examples(weakest), null);
    }
}
