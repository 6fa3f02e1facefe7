package redress.command.web;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import redress.identity.ApiSecurity;
import redress.identity.Role;
import redress.identity.Tokens;
import redress.identity.audit.PersonalData;

/** Which role may do what here. Health alone is open. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Authority.class)
class Access {

    @Bean
    PersonalData personalData() {
        return PersonalData.shownTo(
                Role.orAdmin(Role.PUBLISHER), "/api/intake/rejected/**", "/api/events", "/api/customers/**");
    }

    @Bean
    SecurityFilterChain securedApi(HttpSecurity http) throws Exception {
        return ApiSecurity.applyTo(http)
                .authorizeHttpRequests(Access::commandsOfTheirOwn)
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/actuator/health")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/api/complaints")
                        .hasAnyRole(Role.orAdmin(Role.PUBLISHER, Role.HANDLER, Role.SUPERVISOR))
                        .requestMatchers(HttpMethod.POST, "/api/complaints/*/history")
                        .hasAnyRole(Role.orAdmin(Role.PUBLISHER))
                        .requestMatchers(HttpMethod.POST, "/api/complaints/**")
                        .hasAnyRole(Role.orAdmin(Role.HANDLER, Role.SUPERVISOR))
                        .requestMatchers(HttpMethod.POST, "/api/root-causes/**")
                        .hasAnyRole(Role.orAdmin(Role.PROCESS_OWNER))
                        .requestMatchers(HttpMethod.POST, "/api/exposures", "/api/affected-lists")
                        .hasAnyRole(Role.orAdmin(Role.PUBLISHER))
                        .requestMatchers(HttpMethod.POST, "/api/feedback", "/api/customer-experiences")
                        .hasAnyRole(Role.orAdmin(Role.PUBLISHER, Role.HANDLER, Role.SUPERVISOR))
                        .requestMatchers(HttpMethod.GET, "/api/dead-letters/**")
                        .hasAnyRole(Role.orAdmin(Role.ANALYST))
                        .requestMatchers("/api/dead-letters/**")
                        .hasRole(Role.ADMIN.name())
                        .requestMatchers("/actuator/prometheus")
                        .hasAnyRole(Role.orAdmin(Role.ANALYST))
                        .requestMatchers("/api/customers/**")
                        .hasRole(Role.ADMIN.name())
                        .requestMatchers("/api/keys")
                        .hasRole(Tokens.SERVICE)
                        .requestMatchers("/api/intake/totals")
                        .hasAnyRole(Role.orAdmin(Role.ANALYST))
                        .requestMatchers("/api/intake/batches/**", "/api/intake/rejected/**", "/api/events")
                        .hasAnyRole(Role.orAdmin(Role.PUBLISHER))
                        .anyRequest()
                        .hasAnyRole(Role.all()))
                .build();
    }

    private static void commandsOfTheirOwn(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        for (Class<?> command : Roles.exceptions()) {
            requests.requestMatchers(HttpMethod.POST, "/api/complaints/*/" + NamedCommands.nameOf(command))
                    .hasAnyRole(Roles.of(command));
        }
    }
}
