package redress.command.eventstore.version;

import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** A step of an event that only tests know: one field got another name. The service under test takes it up as a bean. */
@Component
class TestHappenedV2 implements NextVersion {

    @Override
    public String from() {
        return "redress.test.happened.v1";
    }

    @Override
    public String to() {
        return "redress.test.happened.v2";
    }

    @Override
    public ObjectNode upcast(ObjectNode data) {
        data.set("whatHappened", data.remove("what"));
        return data;
    }
}
