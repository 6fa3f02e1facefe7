package redress.identity;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/**
 * The beans every service needs to know its users: logins from the credentials file, tokens from the other services.
 * Import it, and declare a SecurityFilterChain that gives every endpoint its role, starting from {@link ApiSecurity}.
 */
@Configuration(proxyBeanMethods = false)
public class IdentityConfiguration {

    @Bean
    Credentials credentials(@Value("${redress.data:var}") Path data) {
        return Credentials.in(data);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new VerifiedLogins(new BCryptPasswordEncoder());
    }

    @Bean
    UserDetailsService users(Credentials credentials, PasswordEncoder encoder) {
        List<UserDetails> users = credentials.logins().stream()
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
    JwtDecoder jwtDecoder(Tokens tokens) {
        return tokens.decoder();
    }

    @Bean
    JwtAuthenticationConverter jwtAuthenticationConverter() {
        JwtGrantedAuthoritiesConverter roles = new JwtGrantedAuthoritiesConverter();
        roles.setAuthoritiesClaimName(Tokens.ROLES);
        roles.setAuthorityPrefix("ROLE_");
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(roles);
        return converter;
    }
}
