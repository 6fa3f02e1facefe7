package redress.identity;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/**
 * The beans every service needs to know its users: logins from the credentials file, tokens from the other services and,
 * in production, from an OpenID Connect issuer.
 * Import it, and declare a SecurityFilterChain that gives every endpoint its role, starting from {@link ApiSecurity}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Issuer.class)
public class IdentityConfiguration {

    @Bean
    Credentials credentials(@Value("${redress.data:var}") Path data) {
        return Credentials.in(data);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new VerifiedLogins(new BCryptPasswordEncoder());
    }

    /** In production nobody logs in with the generated passwords, unless that is asked for. */
    @Bean
    UserDetailsService users(
            Credentials credentials,
            PasswordEncoder encoder,
            Issuer issuer,
            @Value("${redress.logins:#{null}}") @Nullable Boolean asked) {
        boolean allowed = asked == null ? issuer.address().isEmpty() : asked;
        List<UserDetails> users = (allowed ? credentials.logins() : List.<Login>of())
                .stream()
                        .map(login -> User.withUsername(login.user())
                                .password(encoder.encode(login.password()))
                                .roles(login.role().name())
                                .build())
                        .toList();
        return new InMemoryUserDetailsManager(users);
    }

    @Bean
    LoginDocumented loginDocumented() {
        return new LoginDocumented();
    }

    @Bean
    Tokens tokens(Credentials credentials, Clock clock) {
        return new Tokens(credentials.tokenKey(), clock);
    }

    @Bean
    BearerTokens bearerTokens(Tokens tokens, Issuer issuer, Clock clock) {
        return new BearerTokens(tokens, issuer, clock);
    }
}
