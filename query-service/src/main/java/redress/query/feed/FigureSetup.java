package redress.query.feed;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import redress.kafka.KafkaAccess;
import redress.operations.metric.LagFigures;

/** Measures how far this service is behind the events. */
@Configuration(proxyBeanMethods = false)
class FigureSetup {

    @Bean
    LagFigures lagFigures(KafkaAccess kafka) {
        return new LagFigures(kafka, List.of(ProjectionFeed.GROUP));
    }
}
