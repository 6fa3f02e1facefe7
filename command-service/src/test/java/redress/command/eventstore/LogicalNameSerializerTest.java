package redress.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.junit.jupiter.api.Test;
import redress.events.ComplaintId;
import redress.events.complaint.ComplaintEvent.ComplaintAcknowledged;

class LogicalNameSerializerTest {

    private final LogicalNameSerializer serializer = LogicalNameSerializer.create();

    @Test
    void anEventIsStoredUnderItsLogicalNameAndFoundByIt() {
        var event = new ComplaintAcknowledged(ComplaintId.of("s", "1"), Instant.EPOCH, "ann");

        SerializedObject<byte[]> stored = serializer.serialize(event, byte[].class);

        assertThat(stored.getType().getName()).isEqualTo("redress.complaint.acknowledged.v1");
        assertThat(serializer.<byte[], Object>deserialize(stored)).isEqualTo(event);
    }

    @Test
    void metadataAndTokensSurvive() {
        MetaData metaData = MetaData.with("actor", "ann");
        var token = ReplayToken.createReplayToken(
                GapAwareTrackingToken.newInstance(9, List.of(7L)), GapAwareTrackingToken.newInstance(2, List.of()));

        assertThat(serializer.<byte[], Object>deserialize(serializer.serialize(metaData, byte[].class)))
                .isEqualTo(metaData);
        assertThat(serializer.<byte[], Object>deserialize(serializer.serialize(token, byte[].class)))
                .isEqualTo(token);
    }
}
