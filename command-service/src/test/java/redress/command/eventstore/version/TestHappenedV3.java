package redress.command.eventstore.version;

import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The step after that: a number became a text with its unit. */
@Component
class TestHappenedV3 implements NextVersion {

    @Override
    public String from() {
        return "redress.test.happened.v2";
    }

    @Override
    public String to() {
        return "redress.test.happened.v3";
    }

    @Override
    public ObjectNode upcast(ObjectNode data) {
        data.put("delay", data.remove("days").asInt() + " days");
        return data;
    }
}
