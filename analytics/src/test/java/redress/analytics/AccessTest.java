package redress.analytics;

import java.net.http.HttpRequest;
import org.springframework.context.ApplicationContext;
import redress.access.Endpoint;
import redress.access.EveryEndpoint;

/** Who may do what at the interface of analytics. */
class AccessTest extends EveryEndpoint {

    private final RunningAnalytics analytics = RunningAnalytics.shared();

    @Override
    protected ApplicationContext service() {
        return analytics.context;
    }

    /** A clustering would run into another test: whoever may start one sends a body that cannot be read. */
    @Override
    protected void disarm(Endpoint endpoint, HttpRequest.Builder request) {
        if (endpoint.path().equals("/api/clusterings")) {
            request.header("Content-Type", "multipart/form-data");
        }
    }
}
