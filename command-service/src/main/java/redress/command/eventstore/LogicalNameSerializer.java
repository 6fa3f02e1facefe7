package redress.command.eventstore;

import java.util.Optional;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import redress.events.EventJson;
import redress.events.EventType;
import redress.events.EventTypes;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Stores events in their published JSON form and under their logical names, so that a renamed class still finds its
 * events and what is stored can be published byte for byte. Serves the event store and its tokens alike.
 */
final class LogicalNameSerializer extends Jackson3Serializer {

    private LogicalNameSerializer(Builder builder) {
        super(builder);
    }

    static LogicalNameSerializer create() {
        // Tokens name the class of the token inside; without this permission a replay would never end.
        BasicPolymorphicTypeValidator axonOnly = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .build();
        Builder builder = Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(json -> json.polymorphicTypeValidator(axonOnly));
        return new LogicalNameSerializer(builder);
    }

    // The overridden method has the raw parameter.
    @SuppressWarnings("rawtypes")
    @Override
    public SerializedType typeForClass(Class type) {
        return logicalName((Class<?>) type)
                .<SerializedType>map(name -> new SimpleSerializedType(name, null))
                .orElseGet(() -> super.typeForClass(type));
    }

    private static Optional<String> logicalName(Class<?> type) {
        return Optional.ofNullable(type)
                .map(t -> t.getAnnotation(EventType.class))
                .map(EventType::value);
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        return EventTypes.byName(type.getName()).map(Class::getName).orElseGet(type::getName);
    }

    @Override
    protected ObjectReader getReader(Class<?> type) {
        return type.isAnnotationPresent(EventType.class) ? EventJson.MAPPER.readerFor(type) : super.getReader(type);
    }

    @Override
    protected ObjectWriter getWriter() {
        return EventJson.MAPPER.writer();
    }
}
