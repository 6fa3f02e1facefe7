package redress.query.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import redress.identity.ApiSecurity;
import redress.identity.IssuerLogin;
import redress.identity.Role;
import redress.identity.audit.PersonalData;

/**
 * Who may do what on this port. The API takes Basic or bearer logins or the console's session; the console has a login
 * page, tokens against forged forms, and a policy that lets browsers run nothing but this service's own files.
 */
@Configuration(proxyBeanMethods = false)
class SecuritySetup {

    private static final String[] READERS = Role.allBut(Role.PUBLISHER);
    /** Figures of single handlers are not for their colleagues. */
    private static final String[] FIGURES = Role.orAdmin(Role.SUPERVISOR, Role.PROCESS_OWNER, Role.ANALYST);

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Analysts are shown complaints without what customers said. */
    @Bean
    PersonalData personalData() {
        return PersonalData.shownTo(
                Role.allBut(Role.PUBLISHER, Role.ANALYST),
                "/api/complaints/**",
                "/complaints/**",
                "/customers/{pseudonym}/**",
                "/api/clusters/*",
                "/clusters/*",
                "/api/root-causes/*",
                "/root-causes/*");
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http) throws Exception {
        ApiSecurity.applyTo(http)
                .securityMatcher("/api/**", "/v3/**", "/actuator/**")
                .authorizeHttpRequests(allow -> allow.requestMatchers("/actuator/health")
                        .permitAll()
                        .requestMatchers("/v3/api-docs/**", "/v3/api-docs.yaml")
                        .hasAnyRole(Role.all())
                        .requestMatchers("/actuator/prometheus")
                        .hasAnyRole(Role.orAdmin(Role.ANALYST))
                        .requestMatchers(HttpMethod.GET, "/api/dead-letters/**")
                        .hasAnyRole(Role.orAdmin(Role.ANALYST))
                        .requestMatchers("/api/dead-letters/**")
                        .hasRole(Role.ADMIN.name())
                        .requestMatchers("/api/rebuilds/**")
                        .hasRole(Role.ADMIN.name())
                        .requestMatchers("/api/recovery-scores", "/api/claims-audit")
                        .hasAnyRole(FIGURES)
                        .requestMatchers("/api/**")
                        .hasAnyRole(READERS)
                        .anyRequest()
                        .denyAll());
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain console(HttpSecurity http, IssuerLogin issuer) throws Exception {
        ApiSecurity.audited(http)
                .authorizeHttpRequests(allow -> allow.requestMatchers("/login", "/assets/**", "/webjars/**", "/error")
                        .permitAll()
                        .requestMatchers("/no-permission")
                        .authenticated()
                        .requestMatchers("/customers/**")
                        .hasRole(Role.ADMIN.name())
                        .anyRequest()
                        .hasAnyRole(READERS))
                .formLogin(login ->
                        login.loginPage("/login").defaultSuccessUrl("/").failureHandler(new LoginRefused()))
                .logout(logout -> logout.logoutSuccessUrl("/login?out"))
                .exceptionHandling(handling -> handling.accessDeniedPage("/no-permission"))
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.SAME_ORIGIN)));
        issuer.addTo(http);
        return http.build();
    }
}
