package redress.launcher.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import redress.launcher.intake.IntakeTopic;
import redress.launcher.platform.Platform;
import redress.launcher.terminal.Terminal;
import redress.simulation.SimulatedBusiness;

/** A complaint every two seconds, for as long as the demo runs. */
final class Live {

    private static final Duration PACE = Duration.ofSeconds(2);

    private Live() {}

    static void start(Platform platform, Terminal terminal, SimulatedBusiness business, Clock clock) {
        Thread.ofPlatform().daemon().name("live traffic").start(() -> {
            var traffic = business.liveTraffic(clock.instant());
            try (var topic = new IntakeTopic(platform.ports().kafkaBootstrap(), news -> terminal.tell("  " + news))) {
                while (!Thread.interrupted()) {
                    var complaint = traffic.next(clock.instant());
                    topic.send(complaint.externalId(), complaint.event());
                    LockSupport.parkNanos(PACE.toNanos());
                }
            }
        });
    }
}
