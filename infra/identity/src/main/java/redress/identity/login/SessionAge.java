package redress.identity.login;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Ends sessions that have lived too long, however busy they are: a stolen one is not good for ever. */
public final class SessionAge implements Filter {

    private final Duration longest;
    private final Clock clock;

    public SessionAge(Duration longest, Clock clock) {
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpSession session = request instanceof HttpServletRequest http ? http.getSession(false) : null;
        if (session != null
                && Instant.ofEpochMilli(session.getCreationTime()).plus(longest).isBefore(clock.instant())) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }
}
