package redress.command;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import redress.identity.IdentityConfiguration;
import redress.operations.Operations;

/** Starts the command side as a process of its own: reads {@code complaint-intake} and {@code findings}, writes events. */
@SpringBootApplication(proxyBeanMethods = false)
@Import({IdentityConfiguration.class, Operations.class})
public class CommandService {

    public static void main(String[] arguments) {
        SpringApplication.run(CommandService.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }
}
