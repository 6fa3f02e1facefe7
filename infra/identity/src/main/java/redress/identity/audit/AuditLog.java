package redress.identity.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * A line for each request that was refused and for each that read personal data: who, with which roles, where, from
 * which address. No values of parameters and no ids of customers, for this log is read by others than those data.
 */
public final class AuditLog extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger("redress.audit");
    private static final String REFUSED = AuditLog.class.getName() + ".refused";
    private static final String NOBODY = "-";

    private final String service;
    private final PersonalData personal;

    AuditLog(String service, PersonalData personal) {
        this.service = service;
        this.personal = personal;
    }

    /** For the service that runs in a context, with the personal data that it names there. */
    public static AuditLog of(ApplicationContext context) {
        return new AuditLog(
                context.getEnvironment().getProperty("spring.application.name", NOBODY),
                context.getBeanProvider(PersonalData.class).getIfAvailable(PersonalData::none));
    }

    /** Notes that a login was refused: by whom it was tried is known here alone, why only where it was refused. */
    public static void refused(HttpServletRequest request, String why) {
        request.setAttribute(REFUSED, why + " user=" + printable(Claimed.user(request), 64));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String read = "broken-off";
        try {
            chain.doFilter(request, response);
            read = "read";
        } finally {
            write(request, response, read);
        }
    }

    private void write(HttpServletRequest request, HttpServletResponse response, String read) {
        int status = response.getStatus();
        Authentication user = user();
        List<String> roles = roles(user);
        if (request.getAttribute(REFUSED) instanceof String outcome) {
            LOG.warn("{} roles=- {}", outcome, place(request, path(request)));
        } else if (status == 403 || status == 429) {
            String outcome = status == 403 ? "forbidden" : "too-many-requests";
            LOG.warn("{} {} {}", outcome, described(user, roles), place(request, path(request)));
        } else if (isShown(request, response) && personal.isShown(request.getServletPath(), roles)) {
            String outcome = request.getMethod().equals("DELETE") ? "deleted" : read;
            Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            LOG.info("{} {} {}", outcome, described(user, roles), place(request, String.valueOf(pattern)));
        }
    }

    /** A page shows what it is about also when it refuses what was asked for; other answers to commands show nothing. */
    private static boolean isShown(HttpServletRequest request, HttpServletResponse response) {
        boolean page = Objects.requireNonNullElse(response.getContentType(), "").startsWith("text/html");
        return switch (request.getMethod()) {
            case "GET" -> response.getStatus() / 100 == 2;
            case "DELETE" -> response.getStatus() / 100 == 2;
            default -> page && response.getStatus() / 100 != 3;
        };
    }

    private static @Nullable Authentication user() {
        Authentication user = SecurityContextHolder.getContext().getAuthentication();
        return user instanceof AnonymousAuthenticationToken ? null : user;
    }

    private static List<String> roles(@Nullable Authentication user) {
        return user == null
                ? List.of()
                : user.getAuthorities().stream()
                        .map(held -> Objects.requireNonNullElse(held.getAuthority(), ""))
                        .filter(authority -> authority.startsWith("ROLE_"))
                        .map(authority -> authority.substring("ROLE_".length()))
                        .toList();
    }

    private static String described(@Nullable Authentication user, List<String> roles) {
        String names = roles.isEmpty() ? NOBODY : String.join(",", roles);
        return "user=" + (user == null ? NOBODY : printable(user.getName(), 64)) + " roles="
                + names.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String place(HttpServletRequest request, String path) {
        String query = request.getQueryString();
        int parameters = query == null ? 0 : query.split("&").length;
        return "service=" + service + " method=" + printable(request.getMethod(), 10) + " path=" + path + " parameters="
                + parameters + " address=" + request.getRemoteAddr();
    }

    /** Of a request that came to no endpoint: the path as it was sent, which may name a customer. */
    private static String path(HttpServletRequest request) {
        return printable(request.getServletPath().replaceAll("/customers/[^/]+", "/customers/{id}"), 200);
    }

    /** What strangers send is cut short and can begin no line and no further word. */
    private static String printable(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest)).replaceAll("[^\\p{L}\\p{N}/{}._@+:-]", "?");
    }
}
