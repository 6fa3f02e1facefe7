package redress.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What answers tell beside what was asked, and how long a session lives. */
class AnswersTest {

    private static SmallService service;

    @BeforeAll
    static void start() throws Exception {
        service = SmallService.with();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aDefectTellsNothingOfTheInside() throws Exception {
        HttpResponse<String> answer = service.ask("/broken");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("Carla", "Exception", "redress.", "trace");
    }

    /** What is no HTTP never reaches a filter; the server itself answers. */
    @Test
    void theServerDoesNotSayWhatItIs() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port())) {
            socket.getOutputStream().write("GET /<> HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(UTF_8));
            socket.shutdownOutput();
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 400").doesNotContainIgnoringCase("tomcat", "server:", "java");
        }
    }

    @Test
    void aSessionEndsAfterTwelveHoursHoweverBusyItIs() throws Exception {
        String begun = service.ask("/session").body();
        service.bean(MovableClock.class).forward(Duration.ofHours(11));
        assertThat(service.ask("/session").body()).isEqualTo(begun);

        service.bean(MovableClock.class).forward(Duration.ofMinutes(61));
        assertThat(service.ask("/session").body()).isNotEqualTo(begun);
    }
}
