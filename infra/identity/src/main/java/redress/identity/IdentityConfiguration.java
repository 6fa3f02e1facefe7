package redress.identity;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import redress.identity.directory.Directory;
import redress.identity.login.GuardedLogins;
import redress.identity.login.LoginLimits;
import redress.identity.login.SessionAge;

/**
 * The beans every service needs to know its users: logins from the credentials file, tokens from the other services and,
 * in production, from an OpenID Connect issuer.
 * Import it, and declare a SecurityFilterChain that gives every endpoint its role, starting from {@link ApiSecurity}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Issuer.class, LoginLimits.class, Directory.class})
public class IdentityConfiguration {

    @Bean
    Credentials credentials(@Value("${redress.data:var}") Path data) {
        return Credentials.in(data);
    }

    @Bean
    IssuerLogin issuerLogin(Issuer issuer) {
        return new IssuerLogin(issuer);
    }

    /** In production nobody logs in with the generated passwords, unless that is asked for. */
    @Bean
    LoginWays loginWays(Issuer issuer, IssuerLogin login, @Value("${redress.logins:#{null}}") @Nullable Boolean asked) {
        return new LoginWays(asked == null ? issuer.address().isEmpty() : asked, login.isOffered());
    }

    @Bean
    GuardedLogins logins(Credentials credentials, LoginWays ways, LoginLimits limits, Clock clock) {
        PasswordEncoder encoder = GuardedLogins.hashing();
        List<UserDetails> users = (ways.passwords() ? credentials.logins() : List.<Login>of())
                .stream()
                        .map(login -> User.withUsername(login.user())
                                .password(encoder.encode(login.password()))
                                .roles(login.role().name())
                                .build())
                        .toList();
        return new GuardedLogins(new InMemoryUserDetailsManager(users), encoder, limits, clock);
    }

    @Bean
    FilterRegistrationBean<SessionAge> sessionAge(
            @Value("${redress.session.longest:12h}") Duration longest, Clock clock) {
        FilterRegistrationBean<SessionAge> filter = new FilterRegistrationBean<>(new SessionAge(longest, clock));
        // Before anybody asks the session who it belongs to.
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
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
