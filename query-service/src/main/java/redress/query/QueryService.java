package redress.query;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import redress.identity.IdentityConfiguration;
import redress.operations.Operations;

/** The query service: projections, query API and console in one process on port 8080. */
@SpringBootApplication(proxyBeanMethods = false)
@Import({IdentityConfiguration.class, Operations.class})
public class QueryService {

    public static void main(String[] arguments) {
        SpringApplication.run(QueryService.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
