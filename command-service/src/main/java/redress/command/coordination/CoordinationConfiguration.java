package redress.command.coordination;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import redress.command.eventstore.Commands;
import redress.command.eventstore.EventLog;

/** Puts together what concerns several aggregates. */
@Configuration(proxyBeanMethods = false)
class CoordinationConfiguration {

    @Bean
    Reorganisation reorganisation(Commands commands, EventLog log) {
        return new Reorganisation(commands, log);
    }

    @Bean
    Incidents incidents(EventLog log) {
        return new Incidents(log);
    }
}
