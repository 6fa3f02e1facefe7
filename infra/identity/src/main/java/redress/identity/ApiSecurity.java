package redress.identity;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import redress.identity.audit.AuditLog;
import redress.identity.login.TooManyAttempts;

/** What the HTTP interfaces of all services share: Basic or bearer, no session of their own, refusals as problem details. */
public final class ApiSecurity {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private static final String LOG_IN = "Log in with a user of the credentials file or a token.";

    private ApiSecurity() {}

    /** Applies it; the caller adds the authorisation rules. An existing browser session is used, none is begun. */
    public static HttpSecurity applyTo(HttpSecurity http) throws Exception {
        BearerTokens tokens = http.getSharedObject(ApplicationContext.class).getBean(BearerTokens.class);
        return audited(http)
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers.withObjectPostProcessor(headersFirst())
                        .contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .addFilterBefore(noForgedRequests(), CsrfFilter.class)
                .httpBasic(basic -> basic.authenticationEntryPoint(notLoggedIn()))
                .oauth2ResourceServer(
                        server -> server.authenticationManagerResolver(tokens).authenticationEntryPoint(notLoggedIn()))
                .exceptionHandling(handling -> handling.accessDeniedHandler((request, response, denied) ->
                        problem(response, 403, "Forbidden", "Your role does not allow this.")));
    }

    /** Has refusals and reads of personal data written down. */
    public static HttpSecurity audited(HttpSecurity http) {
        AuditLog log = AuditLog.of(http.getSharedObject(ApplicationContext.class));
        return http.addFilterAfter(log, SecurityContextHolderFilter.class);
    }

    /** Written before the answer: one of no bytes is under way before anybody could add them. */
    private static ObjectPostProcessor<HeaderWriterFilter> headersFirst() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends HeaderWriterFilter> O postProcess(O filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }

    private static AuthenticationEntryPoint notLoggedIn() {
        return (request, response, refused) -> {
            switch (refused) {
                case TooManyAttempts many -> {
                    AuditLog.refused(request, "too-many-attempts");
                    response.setHeader("Retry-After", String.valueOf(many.seconds()));
                    problem(response, 429, "Too Many Requests", "Too many logins failed from this address; wait.");
                }
                case BearerTokens.KeysMissing away ->
                    problem(
                            response,
                            503,
                            "Service Unavailable",
                            "The issuer of tokens does not answer; try again later.");
                case LockedException locked -> {
                    AuditLog.refused(request, "locked");
                    unauthorized(response, LOG_IN + " " + locked.getMessage());
                }
                case InsufficientAuthenticationException nothingGiven -> unauthorized(response, LOG_IN);
                default -> {
                    AuditLog.refused(request, "wrong-credentials");
                    unauthorized(response, LOG_IN);
                }
            }
        };
    }

    private static void unauthorized(HttpServletResponse response, String detail) throws IOException {
        response.setHeader("WWW-Authenticate", "Basic realm=\"Redress\"");
        problem(response, 401, "Unauthorized", detail);
    }

    /** A browser adds the password it remembers to whatever another site makes it send; this site did not ask for it. */
    private static Filter noForgedRequests() {
        return (request, response, chain) -> {
            if (request instanceof HttpServletRequest http
                    && response instanceof HttpServletResponse answer
                    && !READING.contains(http.getMethod())
                    && "cross-site".equals(http.getHeader("Sec-Fetch-Site"))) {
                problem(answer, 403, "Forbidden", "Another site may change nothing here.");
            } else {
                chain.doFilter(request, response);
            }
        };
    }

    private static void problem(HttpServletResponse response, int status, String title, String detail)
            throws IOException {
        response.setStatus(status);
        response.setContentType("application/problem+json");
        String body = """
                {"type":"about:blank","title":"%s","status":%d,"detail":"%s"}""".formatted(title, status, detail);
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
