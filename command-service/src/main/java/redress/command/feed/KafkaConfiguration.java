package redress.command.feed;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import redress.kafka.KafkaAccess;
import redress.kafka.Publisher;
import redress.kafka.TopicSetup;
import redress.operations.metric.LagFigures;

/** The publisher, once the topics are there. */
@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {

    @Bean
    Publisher publisher(KafkaAccess kafka) {
        TopicSetup.ensure(kafka);
        return new Publisher(kafka);
    }

    @Bean
    LagFigures lagFigures(KafkaAccess kafka) {
        return new LagFigures(kafka, List.of("command-intake", "command-findings"));
    }
}
