package redress.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerAuthenticationManagerResolver;

/**
 * Whose bearer tokens are good: the other services', and in production those of the OpenID Connect issuer. A token is
 * checked with the keys and the algorithms of the issuer it names and with no others, so that it cannot choose a weaker
 * check for itself.
 */
final class BearerTokens implements AuthenticationManagerResolver<HttpServletRequest> {

    private final JwtIssuerAuthenticationManagerResolver byIssuer;

    BearerTokens(Tokens services, Issuer issuer, Clock clock) {
        Map<String, AuthenticationManager> known = new HashMap<>();
        known.put(Tokens.ISSUER, manager(services.decoder(), ofServices()));
        issuer.address()
                .ifPresent(address -> known.put(address, manager(issuer.decoder(address, clock), ofUsers(issuer))));
        this.byIssuer =
                new JwtIssuerAuthenticationManagerResolver(name -> known.getOrDefault(name, BearerTokens::unknown));
    }

    @Override
    public AuthenticationManager resolve(HttpServletRequest request) {
        return byIssuer.resolve(request);
    }

    private static AuthenticationManager manager(JwtDecoder decoder, JwtAuthenticationConverter user) {
        JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder);
        provider.setJwtAuthenticationConverter(user);
        return token -> {
            try {
                return provider.authenticate(token);
            } catch (AuthenticationServiceException away) {
                throw new KeysMissing(away);
            }
        };
    }

    private static Authentication unknown(Authentication token) {
        throw new InvalidBearerTokenException("a token of an issuer that is not known here");
    }

    private static JwtAuthenticationConverter ofServices() {
        JwtGrantedAuthoritiesConverter roles = new JwtGrantedAuthoritiesConverter();
        roles.setAuthoritiesClaimName(Tokens.ROLES);
        roles.setAuthorityPrefix("ROLE_");
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(roles);
        return converter;
    }

    private static JwtAuthenticationConverter ofUsers(Issuer issuer) {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setPrincipalClaimName(issuer.userClaim());
        converter.setJwtGrantedAuthoritiesConverter(issuer::roles);
        return converter;
    }

    /** The issuer's keys cannot be had, so that nobody can say whether a token is good. */
    static final class KeysMissing extends AuthenticationException {
        KeysMissing(AuthenticationServiceException cause) {
            super("the issuer's keys cannot be had", cause);
        }
    }
}
