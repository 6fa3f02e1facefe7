package redress.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;

class TokensTest {

    private static final byte[] KEY = new byte[32];

    private final UsernamePasswordAuthenticationToken carla = UsernamePasswordAuthenticationToken.authenticated(
            "carla", null, AuthorityUtils.createAuthorityList("ROLE_PROCESS_OWNER", "FACTOR_PASSWORD"));

    @Test
    void theOtherServiceLearnsWhoItIsAndWhatTheyMayDo() {
        Tokens tokens = new Tokens(KEY, Clock.systemUTC());

        Jwt read = tokens.decoder().decode(tokens.of(carla));

        assertThat(read.getSubject()).isEqualTo("carla");
        assertThat(read.getClaimAsStringList(Tokens.ROLES)).containsExactly("PROCESS_OWNER");
    }

    @Test
    void aTokenOfAnotherInstallationIsRefused() {
        byte[] other = new byte[32];
        Arrays.fill(other, (byte) 1);

        String token = new Tokens(other, Clock.systemUTC()).of(carla);

        assertThatThrownBy(() -> new Tokens(KEY, Clock.systemUTC()).decoder().decode(token))
                .isInstanceOf(JwtException.class);
    }

    @Test
    void anOldTokenIsRefused() {
        Clock anHourAgo = Clock.fixed(Instant.now().minus(Duration.ofHours(1)), ZoneOffset.UTC);

        String token = new Tokens(KEY, anHourAgo).of(carla);

        assertThatThrownBy(() -> new Tokens(KEY, Clock.systemUTC()).decoder().decode(token))
                .isInstanceOf(JwtException.class)
                .hasMessageContaining("expired");
    }
}
