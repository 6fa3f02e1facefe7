package redress.command.clock;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the plans of clocks at the start; a wrong one ends it with a sentence. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClockSettings.class)
class ClockConfiguration {

    @Bean
    ClockPlans clockPlans(ClockSettings settings) {
        return settings.all();
    }
}
