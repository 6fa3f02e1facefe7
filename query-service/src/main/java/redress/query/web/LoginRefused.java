package redress.query.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import redress.identity.audit.AuditLog;
import redress.identity.login.TooManyAttempts;

/** Leads back to the login page, which says what was wrong; an address that tries too often gets no page but a number. */
final class LoginRefused implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        boolean isLocked = refused instanceof LockedException;
        if (refused instanceof TooManyAttempts many) {
            AuditLog.refused(request, "too-many-attempts");
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader("Retry-After", String.valueOf(many.seconds()));
            response.setContentType("text/plain");
            String text = "Too many logins failed from this address. Try again in " + many.seconds() + " seconds.\n";
            response.getOutputStream().write(text.getBytes(UTF_8));
        } else {
            AuditLog.refused(request, isLocked ? "locked" : "wrong-credentials");
            response.sendRedirect(isLocked ? "/login?wait" : "/login?error");
        }
    }
}
