package redress.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What a running service writes to its audit log. */
class AuditTest {

    private static SmallService service;

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger("redress.audit");

    @BeforeAll
    static void start() throws Exception {
        service = SmallService.with();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void listen() {
        lines.list = new CopyOnWriteArrayList<>();
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void leave() {
        log.detachAppender(lines);
    }

    @Test
    void whoeverReadsPersonalDataIsWrittenDownWithoutWhatTheyAskedFor() throws Exception {
        service.ask(Role.HANDLER, "/api/customers/4711?q=Carla&size=5", "X-Forwarded-For", "10.0.0.7");

        // Written when the answer is complete, which the reader may have seen before.
        Awaitility.await()
                .untilAsserted(() -> assertThat(written())
                        .containsExactly("INFO read user=handler roles=handler service=small-service method=GET"
                                + " path=/api/customers/{id} parameters=2 address=10.0.0.7"));
    }

    /** A page that refuses a form shows what it is about once more. */
    @Test
    void whoeverErasesIsWrittenDownAndSoIsWhoSeesAPageAfterAForm() throws Exception {
        assertThat(service.status("DELETE", Role.ADMIN, "/api/customers/4711")).isEqualTo(200);
        assertThat(service.status("POST", Role.HANDLER, "/api/customers/4711")).isEqualTo(409);

        Awaitility.await()
                .untilAsserted(() -> assertThat(written())
                        .hasSize(2)
                        .anyMatch(line -> line.startsWith("INFO deleted user=admin") && line.contains("method=DELETE"))
                        .anyMatch(line -> line.startsWith("INFO read user=handler") && line.contains("method=POST")));
    }

    @Test
    void whoeverSeesNothingPersonalIsNot() throws Exception {
        assertThat(service.ask(Role.ANALYST, "/api/customers/4711").statusCode())
                .isEqualTo(200);
        assertThat(service.ask(Role.ADMIN, "/handlers").statusCode()).isEqualTo(200);
        assertThat(service.get().statusCode()).isEqualTo(401);

        assertThat(written()).isEmpty();
    }

    @Test
    void whoeverIsForbiddenIsWrittenDownWithoutTheCustomer() throws Exception {
        service.ask(Role.PUBLISHER, "/api/customers/4711/%43arla%0Amayer?x=1", "X-Forwarded-For", "10.0.0.7");
        service.ask(Role.PUBLISHER, "/api/customers/4711", "X-Forwarded-For", "10.0.0.7");

        assertThat(written())
                .last()
                .isEqualTo("WARN forbidden user=publisher roles=publisher service=small-service method=GET"
                        + " path=/api/customers/{id} parameters=0 address=10.0.0.7");
        assertThat(written()).noneMatch(line -> line.contains("4711") || line.contains("\n"));
    }

    @Test
    void aWrongPasswordIsWrittenDownAndSoAreTheLockAndTheWait() throws Exception {
        for (int i = 0; i < 6; i++) {
            service.loggingIn("admin", "guess", "X-Forwarded-For", "10.0.0.8");
        }
        assertThat(written()).hasSize(6);
        assertThat(written().getFirst())
                .isEqualTo("WARN wrong-credentials user=admin roles=- service=small-service method=GET path=/handlers"
                        + " parameters=0 address=10.0.0.8");
        assertThat(written().getLast()).startsWith("WARN locked user=admin ");

        while (service.loggingIn("admin", "guess", "X-Forwarded-For", "10.0.0.8")
                        .statusCode()
                == 401) {
            assertThat(written()).hasSizeLessThan(100);
        }
        assertThat(written().getLast()).startsWith("WARN too-many-attempts user=admin ");
        assertThat(written()).noneMatch(line -> line.contains("guess"));
    }

    @Test
    void nobodyWritesALineOfTheirOwn() throws Exception {
        service.loggingIn("eve\nINFO read user=admin", "guess", "X-Forwarded-For", "10.0.0.9");

        assertThat(written())
                .singleElement()
                .asString()
                .startsWith("WARN wrong-credentials user=eve?INFO?read?user?admin roles=-");
    }

    @Test
    void ofATokenThatIsNotGoodNothingIsBelieved() throws Exception {
        service.bearing("a.b.c");

        assertThat(written()).singleElement().asString().startsWith("WARN wrong-credentials user=- ");
    }

    private List<String> written() {
        return lines.list.stream()
                .map(line -> line.getLevel() + " " + line.getFormattedMessage())
                .toList();
    }
}
