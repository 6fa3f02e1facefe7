package redress.query.feed;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import redress.operations.metric.LagFigures;

/** Measures how far this service is behind the events. */
@Configuration(proxyBeanMethods = false)
class FigureSetup {

    @Bean
    LagFigures lagFigures(@Value("${redress.kafka:127.0.0.1:9092}") String kafka) {
        return new LagFigures(kafka, List.of(ProjectionFeed.GROUP));
    }
}
