package redress.query.feed;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import redress.operations.deadletter.ParkingPoison;
import redress.operations.deadletter.elasticsearch.LettersInElasticsearch;

/** Parks what cannot be projected in {@code dead-letters-query}. */
@Configuration(proxyBeanMethods = false)
class DeadLetterSetup {

    private static final String INDEX = "dead-letters-query";

    @Bean
    LettersInElasticsearch letters(ElasticsearchClient elasticsearch, Clock clock) {
        return new LettersInElasticsearch(elasticsearch, INDEX, ProjectionFeed.GROUP, clock);
    }

    @Bean
    ParkingPoison parkingProjector(Projector projector, LettersInElasticsearch letters, Clock clock) {
        return new ParkingPoison(ProjectionFeed.GROUP, projector, projector, letters, clock);
    }
}
