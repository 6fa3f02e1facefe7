package redress.analytics;

import org.junit.jupiter.api.AfterEach;
import org.springframework.context.ApplicationContext;
import redress.access.EveryEndpoint;

/** Who may do what at the interface of analytics. */
class AccessTest extends EveryEndpoint {

    private final RunningAnalytics analytics = RunningAnalytics.shared();

    @Override
    protected ApplicationContext service() {
        return analytics.context;
    }

    /** Whoever may has started one, which must not run into another test. */
    @AfterEach
    void noClusteringIsLeftRunning() {
        analytics.awaitClustered();
    }
}
