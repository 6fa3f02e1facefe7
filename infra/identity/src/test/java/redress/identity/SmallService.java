package redress.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import redress.identity.audit.PersonalData;

/** A service as small as can be, with the identity of all services. */
final class SmallService implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private SmallService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts one with settings of its own. */
    static SmallService with(String... settings) throws IOException {
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.application.name=small-service",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                // As behind a proxy, so that a test can come from several addresses.
                "--server.forward-headers-strategy=native",
                "--redress.data=" + Files.createTempDirectory("small-service")));
        all.addAll(List.of(settings));
        return new SmallService(new SpringApplicationBuilder(Setup.class).run(all.toArray(String[]::new)));
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({IdentityConfiguration.class, Door.class})
    static class Setup {
        @Bean
        MovableClock clock() {
            return new MovableClock();
        }

        @Bean
        PersonalData personalData() {
            return PersonalData.shownTo(Role.orAdmin(Role.HANDLER), "/api/customers/**");
        }

        @Bean
        @Order(1)
        SecurityFilterChain console(HttpSecurity http, IssuerLogin issuer) throws Exception {
            http.securityMatcher("/console", "/login/**", "/oauth2/**")
                    .authorizeHttpRequests(allow -> allow.requestMatchers("/login")
                            .permitAll()
                            .anyRequest()
                            .hasAnyRole(Role.orAdmin(Role.HANDLER)));
            issuer.addTo(http);
            return http.build();
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http) throws Exception {
            return ApiSecurity.applyTo(http)
                    .authorizeHttpRequests(allow -> allow.dispatcherTypeMatchers(DispatcherType.ERROR)
                            .permitAll()
                            .requestMatchers("/handlers", "/session", "/broken")
                            .hasAnyRole(Role.orAdmin(Role.HANDLER))
                            .requestMatchers("/api/customers/**")
                            .hasAnyRole(Role.allBut(Role.PUBLISHER))
                            .anyRequest()
                            .denyAll())
                    .build();
        }
    }

    @RestController
    static class Door {
        @GetMapping("/api/customers/{id}")
        String customer() {
            return "Carla Mayer";
        }

        @DeleteMapping("/api/customers/{id}")
        String erased() {
            return "erased";
        }

        @PostMapping(path = "/api/customers/{id}", produces = "text/html")
        String refused(HttpServletResponse response) {
            response.setStatus(409);
            return "No, and here is Carla Mayer again";
        }

        @GetMapping("/session")
        String begunAt(HttpServletRequest request) {
            return "" + request.getSession().getCreationTime();
        }

        @GetMapping("/login")
        String login() {
            return "Log in";
        }

        @GetMapping("/console")
        String console(Principal caller) {
            return caller.getName();
        }

        @GetMapping("/broken")
        String broken() {
            throw new IllegalStateException("Carla Mayer");
        }

        @GetMapping("/handlers")
        String handlers(Principal caller) {
            return caller.getName();
        }
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    HttpResponse<String> bearing(String token) throws IOException, InterruptedException {
        return get("Authorization", "Bearer " + token);
    }

    HttpResponse<String> loggingIn(String user, String password, String... headers)
            throws IOException, InterruptedException {
        String basic = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
        List<String> all = new ArrayList<>(List.of("Authorization", "Basic " + basic));
        all.addAll(List.of(headers));
        return get(all.toArray(String[]::new));
    }

    int status(String method, Role role, String path) throws IOException, InterruptedException {
        Login login = bean(Credentials.class).of(role);
        String basic = Base64.getEncoder().encodeToString((login.user() + ":" + login.password()).getBytes(UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .header("Authorization", "Basic " + basic)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    /** What an admin gets. */
    HttpResponse<String> ask(String path, String... headers) throws IOException, InterruptedException {
        return ask(Role.ADMIN, path, headers);
    }

    HttpResponse<String> ask(Role role, String path, String... headers) throws IOException, InterruptedException {
        Login login = bean(Credentials.class).of(role);
        String basic = Base64.getEncoder().encodeToString((login.user() + ":" + login.password()).getBytes(UTF_8));
        List<String> all = new ArrayList<>(List.of("Authorization", "Basic " + basic));
        all.addAll(List.of(headers));
        return send(path, all.toArray(String[]::new));
    }

    HttpResponse<String> get(String... headers) throws IOException, InterruptedException {
        return send("/handlers", headers);
    }

    private HttpResponse<String> send(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    @Override
    public void close() {
        context.close();
        http.close();
    }
}
