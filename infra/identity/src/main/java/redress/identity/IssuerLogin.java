package redress.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import redress.identity.audit.AuditLog;

/**
 * People's login at the OpenID Connect issuer, by the authorization code flow with a proof key (RFC 6749, RFC 7636). The
 * issuer says who they are and which roles they have, as it does in bearer tokens.
 */
public final class IssuerLogin {

    /** Where a login begins. */
    public static final String BEGIN = "/oauth2/authorization/issuer";

    private static final Logger LOG = LoggerFactory.getLogger(IssuerLogin.class);
    private static final String REGISTRATION = "issuer";

    private final Issuer issuer;
    private final OidcUserService users = new OidcUserService();

    IssuerLogin(Issuer issuer) {
        this.issuer = issuer;
    }

    /** Whether this platform is known to an issuer. */
    public boolean isOffered() {
        return issuer.clientId() != null;
    }

    /** Adds it to the pages of a console. */
    public void addTo(HttpSecurity http) {
        if (isOffered()) {
            http.oauth2Login(login -> login.loginPage("/login")
                    .clientRegistrationRepository(known())
                    .userInfoEndpoint(endpoint -> endpoint.oidcUserService(this::user))
                    .defaultSuccessUrl("/")
                    .failureHandler(IssuerLogin::refused)
                    .addObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                        @Override
                        public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F begin) {
                            begin.setAuthenticationFailureHandler(IssuerLogin::away);
                            return begin;
                        }
                    }));
        }
    }

    /** Asks the issuer for its addresses when somebody logs in: a service starts without it. */
    private ClientRegistrationRepository known() {
        return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(registration()));
    }

    private ClientRegistration registration() {
        return ClientRegistrations.fromIssuerLocation(issuer.address().orElseThrow())
                .registrationId(REGISTRATION)
                .clientId(Objects.requireNonNull(issuer.clientId()))
                .clientSecret(issuer.clientSecret())
                .scope(OidcScopes.OPENID, OidcScopes.PROFILE)
                .build();
    }

    private OidcUser user(OidcUserRequest request) {
        OidcUser said = users.loadUser(request);
        if (!said.hasClaim(issuer.userClaim())) {
            throw new OAuth2AuthenticationException(
                    "the issuer does not say who it is: no claim " + issuer.userClaim());
        }
        return new DefaultOidcUser(issuer.roles(said), said.getIdToken(), said.getUserInfo(), issuer.userClaim());
    }

    /** A login cannot even begin: nobody was refused. */
    private static void away(HttpServletRequest request, HttpServletResponse response, AuthenticationException away)
            throws IOException {
        Throwable cause = away.getCause() == null ? away : away.getCause();
        LOG.warn(
                "no login at the issuer: its addresses cannot be had, {}",
                cause.getClass().getSimpleName());
        response.sendRedirect("/login?away");
    }

    private static void refused(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        AuditLog.refused(request, "refused-by-issuer");
        response.sendRedirect("/login?refused");
    }
}
