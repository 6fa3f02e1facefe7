package redress.analytics;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;
import redress.identity.IdentityConfiguration;
import redress.operations.Operations;
import redress.privacy.Masking;

/** The analytics service: embedding, assignment and clustering in one process on port 8082. */
@SpringBootApplication(proxyBeanMethods = false)
@EnableScheduling
@Import({IdentityConfiguration.class, Operations.class})
public class Analytics {

    public static void main(String[] arguments) {
        SpringApplication.run(Analytics.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The country whose telephone numbers are found as they are dialled there. */
    @Bean
    Masking masking(@Value("${redress.masking.region:GB}") String region) {
        return new Masking(region);
    }
}
