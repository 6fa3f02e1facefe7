package redress.command.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import redress.command.Running;
import redress.identity.Credentials;
import redress.identity.Login;
import redress.identity.Role;

/** Callers that hand in too much over HTTP, at an instance that allows three a minute. */
class IntakeLimitTest {

    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        service = Running.another("--redress.intake.per-minute=3");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void theFourthInAMinuteHasToWaitWhicheverDoorItTakes() throws Exception {
        for (String door : new String[] {"complaints", "feedback", "affected-lists"}) {
            assertThat(post(Role.PUBLISHER, door).statusCode()).as(door).isEqualTo(400);
        }
        for (String door :
                new String[] {"complaints", "exposures", "feedback", "affected-lists", "customer-experiences"}) {
            HttpResponse<String> answer = post(Role.PUBLISHER, door);
            assertThat(answer.statusCode()).as(door).isEqualTo(429);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.headers().firstValue("Retry-After").orElse("")).matches("[1-9]\\d?");
            assertThat(answer.body()).contains("through Kafka");
        }
    }

    @Test
    void othersAndCommandsDoNotWait() throws Exception {
        for (int i = 0; i < 4; i++) {
            post(Role.HANDLER, "complaints");
        }
        assertThat(post(Role.HANDLER, "complaints").statusCode()).isEqualTo(429);
        assertThat(post(Role.SUPERVISOR, "complaints").statusCode()).isEqualTo(400);
        assertThat(post(Role.HANDLER, "complaints/5e0e6f3c-52a5-4c0f-8c63-000000000000/close")
                        .statusCode())
                .isNotEqualTo(429);
    }

    private static HttpResponse<String> post(Role role, String door) throws Exception {
        Login login = service.getBean(Credentials.class).of(role);
        String basic = login.user() + ":" + login.password();
        String port = service.getEnvironment().getProperty("local.server.port");
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/" + door))
                            .header(
                                    "Authorization",
                                    "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(UTF_8)))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
