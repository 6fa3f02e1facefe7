package redress.identity;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/**
 * Hands a user's identity on from one service to another: a token (HS256) that is good for a minute, with the user's name
 * and roles. What a user does in the console is thus done under the user's own name. Issuer and audience say what such a
 * token is for, so that nothing else signed with the same key would pass for one.
 */
public final class Tokens {

    /** What only the platform's own services are; no login and no token from outside has it. */
    public static final String SERVICE = "SERVICE";

    static final String ISSUER = "urn:redress:services";
    static final String ROLES = "roles";
    private static final Duration LIFE = Duration.ofMinutes(1);

    private final JwtEncoder encoder;
    private final SecretKey key;
    private final Clock clock;

    public Tokens(byte[] key, Clock clock) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
        this.encoder = new NimbusJwtEncoder(new ImmutableSecret<SecurityContext>(this.key));
        this.clock = clock;
    }

    /** A token that says who {@code user} is. */
    public String of(Authentication user) {
        Instant now = clock.instant();
        List<String> roles = user.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith("ROLE_"))
                .map(authority -> authority.substring("ROLE_".length()))
                .toList();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer(ISSUER)
                .audience(List.of(ISSUER))
                .subject(user.getName())
                .issuedAt(now)
                .expiresAt(now.plus(LIFE))
                .claim(ROLES, roles)
                .build();
        return encoder.encode(JwtEncoderParameters.from(
                        JwsHeader.with(MacAlgorithm.HS256).build(), claims))
                .getTokenValue();
    }

    JwtDecoder decoder() {
        JwtTimestampValidator time = new JwtTimestampValidator();
        time.setClock(clock);
        time.setAllowEmptyExpiryClaim(false);
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withSecretKey(key)
                .macAlgorithm(MacAlgorithm.HS256)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                time,
                JwtTypeValidator.jwt(),
                new JwtIssuerValidator(ISSUER),
                new JwtClaimValidator<List<String>>("aud", meant -> meant != null && meant.contains(ISSUER))));
        return decoder;
    }
}
