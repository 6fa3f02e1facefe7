package redress.analytics.study.loss;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import redress.analytics.loss.Loyalty;
import redress.analytics.loss.Outcomes;
import redress.analytics.loss.Share;

/**
 * A figure that an expected loss rests on.
 *
 * @param of customers that it was seen on; of an assumed one, as many as it is trusted like
 * @param standing measured or assumed
 */
public record Input(String name, double share, @Nullable Long of, String standing) {

    static final String MEASURED = "measured";
    static final String ASSUMED = "assumed";

    static List<Input> all(Loyalty loyalty, boolean loyaltyMeasured, Outcomes outcomes, boolean outcomesMeasured) {
        List<Input> inputs = new ArrayList<>();
        String seen = standing(loyaltyMeasured);
        inputs.add(loyalty(Stance.UNTROUBLED, loyalty.untroubled(), seen));
        inputs.add(loyalty(Stance.SATISFIED, loyalty.satisfied(), seen));
        inputs.add(loyalty(Stance.MOLLIFIED, loyalty.mollified(), seen));
        inputs.add(loyalty(Stance.DISSATISFIED, loyalty.dissatisfied(), seen));
        inputs.add(loyalty(Stance.SILENT, loyalty.silent(), seen));
        String told = standing(outcomesMeasured);
        inputs.add(new Input("satisfied complainers", outcomes.satisfied(), outcomes.of(), told));
        inputs.add(new Input("mollified complainers", outcomes.mollified(), outcomes.of(), told));
        inputs.add(new Input("dissatisfied complainers", outcomes.dissatisfied(), outcomes.of(), told));
        return inputs;
    }

    private static Input loyalty(Stance of, Share share, String standing) {
        return new Input("loyalty of the " + word(of), share.share(), share.of(), standing);
    }

    static String word(Stance stance) {
        return stance.name().toLowerCase(Locale.ROOT);
    }

    private static String standing(boolean measured) {
        return measured ? MEASURED : ASSUMED;
    }
}
