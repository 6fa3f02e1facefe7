package redress.analytics.feed;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import redress.operations.deadletter.ParkingPoison;
import redress.operations.deadletter.elasticsearch.LettersInElasticsearch;

/** Parks what analytics cannot handle in {@code dead-letters-analytics}. */
@Configuration(proxyBeanMethods = false)
class DeadLetterSetup {

    private static final String INDEX = "dead-letters-analytics";

    @Bean
    LettersInElasticsearch letters(ElasticsearchClient elasticsearch, Clock clock) {
        return new LettersInElasticsearch(elasticsearch, INDEX, AnalyticsFeed.GROUP, clock);
    }

    @Bean
    ParkingPoison parkingHappenings(Happenings happenings, LettersInElasticsearch letters, Clock clock) {
        return new ParkingPoison(AnalyticsFeed.GROUP, happenings, happenings, letters, clock);
    }
}
