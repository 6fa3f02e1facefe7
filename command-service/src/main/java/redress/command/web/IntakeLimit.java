package redress.command.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import redress.identity.limit.RateLimit;

/**
 * How much one user may hand in over HTTP in a minute, so that a runaway client does not take the service from the
 * others. Whoever has more sends it through Kafka.
 */
@Configuration(proxyBeanMethods = false)
class IntakeLimit implements WebMvcConfigurer, HandlerInterceptor {

    private final RateLimit limit;

    IntakeLimit(@Value("${redress.intake.per-minute:6000}") long perMinute, Clock clock) {
        this.limit = new RateLimit(perMinute, clock);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns(
                        "/api/complaints",
                        "/api/complaints/*/history",
                        "/api/exposures",
                        "/api/affected-lists",
                        "/api/feedback",
                        "/api/customer-experiences");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        limit.take(String.valueOf(request.getRemoteUser())).ifPresent(wait -> {
            throw new TooFast(wait);
        });
        return true;
    }

    /** A user handed in more than is allowed in a minute. */
    static final class TooFast extends RuntimeException {
        private final Duration wait;

        TooFast(Duration wait) {
            super(null, null, false, false);
            this.wait = wait;
        }

        /** In whole seconds, at least one. */
        long seconds() {
            return wait.toSeconds() + 1;
        }
    }
}
