package redress.command.redrive;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import redress.command.receipt.RejectedRecords;
import redress.kafka.Publisher;

/** Puts the redriving together. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RedriveConfiguration {

    @Bean
    Redriving redriving(RejectedRecords rejected, Publisher publisher, Clock clock) {
        return new Redriving(rejected, publisher, clock);
    }

    @Bean
    WhenTimeIsUpThenForget forgetting(
            RejectedRecords rejected, @Value("${redress.rejected.keep:30d}") Duration keep, Clock clock) {
        return new WhenTimeIsUpThenForget(rejected, keep, clock);
    }
}
