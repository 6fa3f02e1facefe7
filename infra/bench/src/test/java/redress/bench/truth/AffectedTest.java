package redress.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AffectedTest {

    @Test
    void theAffectedAndTheSilentAreThoseOfTheTruth() {
        Business business = Business.of("retailer", 3, 2_000, 12);
        List<List<Affected.One>> affected = Affected.of(business);

        for (int i = 0; i < affected.size(); i++) {
            var truth = business.simulated().tally().get(i);
            assertThat(affected.get(i)).hasSize((int) truth.affected());
            assertThat(affected.get(i).stream().filter(one -> !one.complained()).count())
                    .isEqualTo(truth.silent());
        }
    }
}
