package redress.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Guessing passwords, each test from an address of its own. */
class LockOutTest {

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
    void afterFiveWrongPasswordsTheRightOneDoesNotHelpForAWhile() throws Exception {
        String refused = wrong("admin", "10.1.0.1").body();
        for (int i = 0; i < 4; i++) {
            assertThat(wrong("admin", "10.1.0.1").body()).isEqualTo(refused);
        }

        HttpResponse<String> locked = right("10.1.0.1");
        assertThat(locked.statusCode()).isEqualTo(401);
        assertThat(locked.body()).contains("Unauthorized", "wait 15 minutes");
        assertThat(right("10.1.0.2").statusCode()).isEqualTo(200);

        service.bean(MovableClock.class).forward(Duration.ofMinutes(16));
        assertThat(right("10.1.0.1").statusCode()).isEqualTo(200);
    }

    @Test
    void aRightPasswordInBetweenResetsTheCount() throws Exception {
        for (int i = 0; i < 8; i++) {
            assertThat(wrong("admin", "10.2.0.1").statusCode()).isEqualTo(401);
            if (i % 4 == 3) {
                assertThat(right("10.2.0.1").statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void nobodyCanTellAnUnknownUserFromAKnownOne() throws Exception {
        for (int i = 0; i < 7; i++) {
            HttpResponse<String> known = wrong("handler", "10.3.0.1");
            HttpResponse<String> unknown = wrong("nobody", "10.3.0.1");
            assertThat(unknown.statusCode()).isEqualTo(known.statusCode()).isEqualTo(401);
            assertThat(unknown.body()).isEqualTo(known.body());
        }
    }

    /** A hash takes tens of milliseconds; without one the answer for unknown users would come many times sooner. */
    @Test
    void anUnknownUserTakesAsLongAsAKnownOne() throws Exception {
        long known = Long.MAX_VALUE;
        long unknown = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            known = Math.min(known, time("handler"));
            unknown = Math.min(unknown, time("nobody"));
        }
        assertThat(unknown).isGreaterThan(known / 3);
    }

    private static long time(String user) throws Exception {
        long begin = System.nanoTime();
        wrong(user, "10.4.0.1");
        return System.nanoTime() - begin;
    }

    @Test
    void anAddressThatTriesManyUsersHasToWait() throws Exception {
        int refused = 0;
        HttpResponse<String> slower = wrong("user", "10.5.0.1");
        while (slower.statusCode() == 401) {
            refused++;
            // Some more than 30 fit into the time that 30 take.
            assertThat(refused).isLessThan(60);
            slower = wrong("user" + refused, "10.5.0.1");
        }
        assertThat(refused).isGreaterThanOrEqualTo(30);
        assertThat(slower.statusCode()).isEqualTo(429);
        assertThat(slower.headers().firstValue("Retry-After").orElse("")).matches("[1-9]\\d*");
        assertThat(slower.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(right("10.5.0.2").statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> wrong(String user, String address) throws Exception {
        return service.loggingIn(user, "guess", "X-Forwarded-For", address);
    }

    private static HttpResponse<String> right(String address) throws Exception {
        Login admin = service.bean(Credentials.class).of(Role.ADMIN);
        return service.loggingIn(admin.user(), admin.password(), "X-Forwarded-For", address);
    }
}
