package redress.analytics.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import redress.kafka.KafkaAccess;
import redress.kafka.KafkaTrouble;

/** How many events analytics has still to read; before it has read any, all of them. */
@Component
public final class Backlog implements DisposableBean {

    private final Admin admin;

    Backlog(KafkaAccess kafka) {
        admin = kafka.impatientAdmin();
    }

    /**
     * Events behind.
     *
     * @throws KafkaTrouble if Kafka does not answer
     */
    public long events() {
        try {
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            partitions().forEach(partition -> latest.put(partition, OffsetSpec.latest()));
            var ends = admin.listOffsets(latest).all().get();
            var read = admin.listConsumerGroupOffsets(AnalyticsFeed.GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return ends.entrySet().stream()
                    .mapToLong(end -> {
                        var done = read.get(end.getKey());
                        return Math.max(0, end.getValue().offset() - (done == null ? 0 : done.offset()));
                    })
                    .sum();
        } catch (ExecutionException e) {
            throw new KafkaTrouble("Kafka does not tell how far analytics has read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaTrouble("interrupted while asking how far analytics has read", e);
        }
    }

    private List<TopicPartition> partitions() throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = new ArrayList<>();
        for (TopicDescription topic :
                admin.describeTopics(AnalyticsFeed.TOPICS).allTopicNames().get().values()) {
            topic.partitions().forEach(p -> partitions.add(new TopicPartition(topic.name(), p.partition())));
        }
        return partitions;
    }

    @Override
    public void destroy() {
        admin.close();
    }
}
