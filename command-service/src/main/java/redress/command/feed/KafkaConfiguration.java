package redress.command.feed;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import redress.kafka.Publisher;
import redress.kafka.TopicSetup;
import redress.operations.metric.LagFigures;

/** The publisher, once the topics are there. */
@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {

    @Bean
    Publisher publisher(@Value("${redress.kafka}") String kafka) {
        TopicSetup.ensure(kafka);
        return new Publisher(kafka);
    }

    @Bean
    LagFigures lagFigures(@Value("${redress.kafka}") String kafka) {
        return new LagFigures(kafka, List.of("command-intake", "command-findings"));
    }
}
