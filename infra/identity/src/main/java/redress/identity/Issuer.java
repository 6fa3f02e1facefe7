package redress.identity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/**
 * The OpenID Connect issuer whose tokens are good here, if there is one.
 *
 * @param issuer its address, as its tokens say it
 * @param jwkSetUri where its keys are; asked of the issuer if absent
 * @param audience whom a token must be meant for; anyone if absent
 * @param rolesClaim the claim with the logical names of roles, a list or words
 * @param userClaim the claim that names the user
 * @param clientId as what the console is known to the issuer; absent if nobody logs in there
 * @param clientSecret what the console shows the issuer; never printed
 */
@ConfigurationProperties("redress.oidc")
record Issuer(
        @Nullable String issuer,
        @Nullable String jwkSetUri,
        @Nullable String audience,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("sub") String userClaim,
        @Nullable String clientId,
        @Nullable String clientSecret) {

    Issuer {
        issuer = said(issuer);
        jwkSetUri = said(jwkSetUri);
        audience = said(audience);
        clientId = said(clientId);
        clientSecret = said(clientSecret);
        if (issuer == null && (jwkSetUri != null || audience != null || clientId != null)) {
            throw new IllegalArgumentException(
                    "redress.oidc says something but not the issuer: set redress.oidc.issuer");
        }
        if (clientId != null && clientSecret == null) {
            throw new IllegalArgumentException(
                    "redress.oidc.client-id without a secret: set redress.oidc.client-secret, best in the environment");
        }
        if (Tokens.ISSUER.equals(issuer)) {
            throw new IllegalArgumentException(Tokens.ISSUER + " is the name under which services hand on identities");
        }
    }

    private static @Nullable String said(@Nullable String setting) {
        return setting == null || setting.isBlank() ? null : setting;
    }

    /** The issuer's address; empty outside production. */
    Optional<String> address() {
        return Optional.ofNullable(issuer);
    }

    /** Checks its tokens. Its keys are fetched when the first token comes: a service starts without it. */
    JwtDecoder decoder(String address, Clock clock) {
        return new SupplierJwtDecoder(() -> {
            NimbusJwtDecoder.JwkSetUriJwtDecoderBuilder keys = jwkSetUri == null
                    ? NimbusJwtDecoder.withIssuerLocation(address)
                    : NimbusJwtDecoder.withJwkSetUri(jwkSetUri);
            NimbusJwtDecoder decoder = keys.jwsAlgorithms(accepted -> {
                        accepted.clear();
                        accepted.add(SignatureAlgorithm.RS256);
                        accepted.add(SignatureAlgorithm.ES256);
                    })
                    .build();
            decoder.setJwtValidator(checks(address, clock));
            return decoder;
        });
    }

    private OAuth2TokenValidator<Jwt> checks(String address, Clock clock) {
        JwtTimestampValidator time = new JwtTimestampValidator();
        time.setClock(clock);
        time.setAllowEmptyExpiryClaim(false);
        // Some issuers say that it is an access token (RFC 9068); what says that it is something else is none.
        JwtTypeValidator type = new JwtTypeValidator("JWT", "at+jwt");
        type.setAllowEmpty(true);
        List<OAuth2TokenValidator<Jwt>> checks = new ArrayList<>(List.of(
                time,
                type,
                new JwtIssuerValidator(address),
                new JwtClaimValidator<Object>(userClaim, name -> name instanceof String text && !text.isBlank())));
        if (audience != null) {
            checks.add(new JwtClaimValidator<List<String>>("aud", meant -> meant != null && meant.contains(audience)));
        }
        return new DelegatingOAuth2TokenValidator<>(checks);
    }

    /** The roles that a token gives here; names that are no role of ours mean nothing. */
    Collection<GrantedAuthority> roles(ClaimAccessor token) {
        Object claim = token.getClaims().get(rolesClaim);
        Stream<?> names = switch (claim) {
            case Collection<?> list -> list.stream();
            case String words -> Stream.of(words.split(" "));
            case null, default -> Stream.empty();
        };
        return names.map(String::valueOf)
                .flatMap(name -> Role.byLogicalName(name).stream())
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    /** Says nothing of the secret. */
    @Override
    public String toString() {
        return "Issuer[" + issuer + "]";
    }
}
