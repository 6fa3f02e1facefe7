package redress.events.contract;

import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import redress.events.EventJson;
import redress.events.Topics;
import tools.jackson.databind.node.ObjectNode;

/** Makes the AsyncAPI 3.0 document: which topic carries which messages, in which headers, under which key. */
final class AsyncApi {

    private static final String SCHEMAS = "../events/src/main/resources/redress/schemas/";

    /** A topic, who writes it and what it carries. */
    private record Channel(String topic, String operation, String action, String says, String key, String headers) {
        String component(String type) {
            return "#/components/messages/" + type;
        }
    }

    private static final Map<String, Predicate<String>> CARRIES = Map.of(
            Topics.INTAKE, PublishedLanguage.INTAKE::containsKey,
            Topics.INTAKE_REJECTED, type -> false,
            Topics.COMPLAINT_EVENTS, type -> type.startsWith("redress.complaint."),
            Topics.ROOT_CAUSE_EVENTS, type -> type.startsWith("redress.root-cause."),
            Topics.REPORT_EVENTS, type -> type.matches("redress\\.(report|exposure|feedback|customer|affected)\\..*"),
            Topics.FINDINGS, type -> type.startsWith("redress.finding."));

    private final ObjectNode document = EventJson.MAPPER.createObjectNode();
    private final ObjectNode channels;
    private final ObjectNode operations;
    private final ObjectNode messages;
    private final ObjectNode schemas;

    private AsyncApi() {
        document.put("asyncapi", "3.0.0");
        document.putObject("info").put("title", "Redress").put("version", "1").put("description", """
                        Complaints and their root causes as CloudEvents 1.0 in JSON. Redress writes binary mode (attributes in \
                        `ce_` headers, data in the value) and reads binary and structured mode. At least once, in order per \
                        key; within a version fields are only added, so ignore what you do not know. How to publish, with \
                        examples: publishing.md.""");
        document.put("defaultContentType", "application/json");
        document.putObject("servers")
                .putObject("local")
                .put("host", "127.0.0.1:9092")
                .put("protocol", "kafka")
                .put("description", "The embedded Kafka of ./redress up; in production your cluster.");
        channels = document.putObject("channels");
        operations = document.putObject("operations");
        ObjectNode components = document.putObject("components");
        messages = components.putObject("messages");
        schemas = components.putObject("schemas");
    }

    static ObjectNode document() {
        AsyncApi api = new AsyncApi();
        api.headers();
        for (String topic : Topics.ALL) {
            api.add(channel(topic));
        }
        return api.document;
    }

    private static Channel channel(String topic) {
        return switch (topic) {
            case Topics.INTAKE ->
                new Channel(
                        topic, "takeIn", "receive", "What other systems say, to be taken in.", "externalId", "intake");
            case Topics.INTAKE_REJECTED ->
                new Channel(
                        topic,
                        "reject",
                        "send",
                        "Records that were not taken in, each as it came, with the reason.",
                        "as it came",
                        "rejected");
            case Topics.COMPLAINT_EVENTS ->
                new Channel(topic, "tellOfComplaints", "send", "What happened to complaints.", "complaint", "event");
            case Topics.ROOT_CAUSE_EVENTS ->
                new Channel(
                        topic,
                        "tellOfRootCauses",
                        "send",
                        "What was judged and decided about root causes.",
                        "root cause",
                        "event");
            case Topics.REPORT_EVENTS ->
                new Channel(
                        topic,
                        "tellOfReports",
                        "send",
                        "What other systems reported beside complaints.",
                        "report",
                        "event");
            case Topics.FINDINGS ->
                new Channel(
                        topic,
                        "tellOfFindings",
                        "send",
                        "What analytics found; it decides nothing.",
                        "complaint or root cause",
                        "finding");
            default -> throw new IllegalArgumentException("say what the topic " + topic + " is for");
        };
    }

    private void add(Channel channel) {
        ObjectNode node = channels.putObject(channel.topic())
                .put("address", channel.topic())
                .put("description", channel.says());
        ObjectNode carried = node.putObject("messages");
        Predicate<String> carries = Objects.requireNonNull(CARRIES.get(channel.topic()));
        PublishedLanguage.ALL.forEach((type, record) -> {
            boolean intake = PublishedLanguage.INTAKE.containsKey(type);
            if (intake == channel.topic().equals(Topics.INTAKE) && carries.test(type)) {
                carried.putObject(type).put("$ref", channel.component(type));
                message(channel, type, record);
            }
        });
        if (channel.topic().equals(Topics.INTAKE_REJECTED)) {
            carried.putObject("rejected").put("$ref", channel.component("rejected"));
            rejected();
        }
        operations
                .putObject(channel.operation())
                .put("action", channel.action())
                .put("summary", channel.says())
                .putObject("channel")
                .put("$ref", "#/channels/" + channel.topic());
    }

    private void message(Channel channel, String type, Class<?> record) {
        ObjectNode message = messages.putObject(type)
                .put("name", type)
                .put("summary", PublishedLanguage.JAVADOC.of(record).summary())
                .put("contentType", "application/json");
        ObjectNode headers = message.putObject("headers");
        headers.putArray("allOf")
                .add(reference(channel.headers()))
                .addObject()
                .putObject("properties")
                .putObject("ce_type")
                .put("const", type);
        message.putObject("payload").put("$ref", SCHEMAS + type + ".json");
        ObjectNode key = message.putObject("bindings").putObject("kafka");
        key.putObject("key").put("type", "string").put("description", "id of the " + channel.key());
        if (channel.topic().equals(Topics.INTAKE)) {
            ((ObjectNode) key.get("key"))
                    .put("description", "the externalId, so that what you say of one thing stays in order");
        }
        key.put("bindingVersion", "0.5.0");
    }

    private static ObjectNode reference(String schema) {
        return EventJson.MAPPER.createObjectNode().put("$ref", "#/components/schemas/" + schema);
    }

    private void rejected() {
        ObjectNode message = messages.putObject("rejected")
                .put("name", "rejected")
                .put(
                        "summary",
                        "A record of complaint-intake that was not taken in: key, headers and value as they came.");
        message.set("headers", reference("rejected"));
        message.putObject("payload").put("description", "the bytes as they came; empty if they did not fit");
    }

    private void headers() {
        attributes("intake", "of your own", "the name of your system, 1 to 100 characters")
                .put("ce_time", "when you said it (RFC 3339); stands in for an absent lodgedAt")
                .put("ce_batch", "optional batch that counts the record, [A-Za-z0-9_-]{1,64}")
                .into(schemas);
        attributes("event", "of the event", "/redress/command-service")
                .put("ce_subject", "id of the aggregate, the same as the key")
                .put("ce_time", "when it was recorded (RFC 3339)")
                .put("ce_sequence", "number of the event within its aggregate, from 0")
                .put("ce_position", "position in the event store, over all aggregates")
                .put("ce_actor", "user name, or the part of the platform that did it")
                .put("ce_onbehalfof", "user name of the one it was done for, where the actor said so")
                .into(schemas);
        attributes("finding", "of the finding", "/redress/analytics")
                .put("ce_subject", "what it is about, the same as the key")
                .put("ce_time", "when it was found (RFC 3339)")
                .into(schemas);
        new Headers("rejected")
                .put("redress-rule", "which rule it broke, stable for programs")
                .put("redress-field", "which field")
                .put("redress-reason", "what the rule asks for, for people; holds nothing of the value")
                .put("redress-position", "where the record was in complaint-intake")
                .into(schemas);
    }

    private static Headers attributes(String name, String whose, String source) {
        return new Headers(name)
                .put("ce_specversion", "1.0")
                .put("ce_id", "identity " + whose + ", unique within the source")
                .put("ce_source", source)
                .put("ce_type", "logical name")
                .require("ce_specversion", "ce_id", "ce_source", "ce_type");
    }

    /** Headers of a message: texts by name. */
    private static final class Headers {
        private final String name;
        private final ObjectNode schema = EventJson.MAPPER.createObjectNode().put("type", "object");
        private final ObjectNode properties = schema.putObject("properties");

        Headers(String name) {
            this.name = name;
        }

        Headers put(String header, String description) {
            properties.putObject(header).put("type", "string").put("description", description);
            return this;
        }

        Headers require(String... headers) {
            var required = schema.putArray("required");
            for (String header : headers) {
                required.add(header);
            }
            return this;
        }

        void into(ObjectNode schemas) {
            schemas.set(name, schema);
        }
    }
}
