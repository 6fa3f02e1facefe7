package redress.analytics.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import redress.identity.ApiSecurity;
import redress.identity.Role;

/** Who may do what on this port; only the health is open. */
@Configuration(proxyBeanMethods = false)
class SecuritySetup {

    private static final String[] ANALYSTS = Role.orAdmin(Role.PROCESS_OWNER, Role.ANALYST);

    @Bean
    SecurityFilterChain api(HttpSecurity http) throws Exception {
        ApiSecurity.applyTo(http)
                .authorizeHttpRequests(allow -> allow.requestMatchers("/actuator/health")
                        .permitAll()
                        .requestMatchers("/v3/api-docs/**", "/v3/api-docs.yaml", "/error")
                        .hasAnyRole(Role.all())
                        .requestMatchers(HttpMethod.POST, "/api/clusterings")
                        .hasAnyRole(ANALYSTS)
                        .requestMatchers(HttpMethod.POST, "/api/studies")
                        .hasAnyRole(ANALYSTS)
                        .requestMatchers("/api/studies/latest")
                        .hasAnyRole(Role.allBut(Role.PUBLISHER))
                        .requestMatchers("/api/clusterings", "/api/clusterings/*")
                        .hasAnyRole(Role.allBut(Role.PUBLISHER))
                        .requestMatchers(HttpMethod.POST, "/api/estimates/*")
                        .hasAnyRole(Role.allBut(Role.PUBLISHER))
                        .requestMatchers("/api/groupings")
                        .hasAnyRole(Role.orAdmin(Role.PUBLISHER))
                        .requestMatchers("/api/analysis")
                        .hasAnyRole(ANALYSTS)
                        .requestMatchers("/actuator/prometheus")
                        .hasAnyRole(Role.orAdmin(Role.ANALYST))
                        .requestMatchers(HttpMethod.GET, "/api/dead-letters/**")
                        .hasAnyRole(Role.orAdmin(Role.ANALYST))
                        .requestMatchers("/api/dead-letters/**")
                        .hasRole(Role.ADMIN.name())
                        .anyRequest()
                        .denyAll());
        return http.build();
    }
}
