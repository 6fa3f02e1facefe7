package redress.command.input;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import redress.command.words.Words;
import redress.events.EventJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads a command from a JSON body. The record says what the body may hold: every component, required unless it is
 * {@code @Nullable}, and nothing else. Components that the caller fills in itself are refused in the body.
 */
public final class CommandReader {

    private static final JsonMapper MAPPER = EventJson.MAPPER
            .rebuild()
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, CommandReader::textsOnly)
            .addModule(new SimpleModule().addDeserializer(Words.class, new WordsReader()))
            .build();
    private static final int LONGEST_TEXT = 10_000;
    /** Faults told of unknown fields: who has more of them learns nothing from the rest. */
    private static final int MOST_UNKNOWN = 50;

    private CommandReader() {}

    private static void textsOnly(MutableCoercionConfig texts) {
        texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    /**
     * The command.
     *
     * @param given components that do not come from the body
     * @throws Unfit naming every field at fault
     */
    public static <T extends Record> T read(Class<T> type, ObjectNode body, Map<String, Object> given) {
        List<Fault> unknown = unknown(type, body, given.keySet());
        return known(type, body, given, new ArrayList<>(unknown));
    }

    /**
     * A message of another part of the platform, in which fields may have been added since.
     *
     * @throws Unfit naming every field at fault
     */
    public static <T extends Record> T readTolerant(Class<T> type, ObjectNode message) {
        return known(type, message, Map.of(), new ArrayList<>());
    }

    private static <T extends Record> T known(
            Class<T> type, ObjectNode body, Map<String, Object> given, List<Fault> faults) {
        ObjectNode complete = MAPPER.createObjectNode();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            if (given.containsKey(name)) {
                complete.set(name, MAPPER.valueToTree(given.get(name)));
            } else {
                JsonNode value = normal(component, body.get(name));
                fault(component, value).ifPresentOrElse(faults::add, () -> complete.set(name, value));
            }
        }
        if (!faults.isEmpty()) {
            throw new Unfit(faults);
        }
        T read = MAPPER.treeToValue(complete, type);
        Presence.check(read);
        return read;
    }

    private static List<Fault> unknown(Class<?> type, ObjectNode body, Set<String> given) {
        Set<String> known = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !given.contains(name))
                .collect(Collectors.toSet());
        return body.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .limit(MOST_UNKNOWN)
                .map(name -> new Fault(name, "unknown-field", "the command has no such field"))
                .toList();
    }

    /** Blank texts are absent; times without a zone are UTC; names of a list may be in kebab case. */
    private static @Nullable JsonNode normal(RecordComponent component, @Nullable JsonNode value) {
        if (value == null
                || value.isNull()
                || (value.isString() && value.asString().isBlank())) {
            return null;
        }
        if (component.getType().isEnum() && value.isString()) {
            String name = value.asString().toUpperCase(Locale.ROOT).replace('-', '_');
            return MAPPER.getNodeFactory().stringNode(name);
        }
        if (component.getType() == Instant.class && value.isString()) {
            return Dates.read(value.asString())
                    .<JsonNode>map(at -> MAPPER.getNodeFactory().stringNode(at.toString()))
                    .orElse(value);
        }
        return value;
    }

    private static Optional<Fault> fault(RecordComponent component, @Nullable JsonNode value) {
        String name = component.getName();
        if (value == null) {
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            return optional ? Optional.empty() : Optional.of(new Fault(name, "required", name + " is missing"));
        }
        if (value.isString() && value.asString().length() > LONGEST_TEXT) {
            return Optional.of(new Fault(name, "too-long", name + " is longer than 10,000 characters"));
        }
        if (!isReadable(component, value)) {
            return Optional.of(new Fault(name, "format", name + " must be " + expected(component.getType())));
        }
        if (component.getType() == BigDecimal.class && !Amounts.isBounded(value.decimalValue())) {
            return Optional.of(new Fault(name, "number-range", name + " must be at most 1e15"));
        }
        return Optional.empty();
    }

    private static boolean isReadable(RecordComponent component, JsonNode value) {
        try {
            if (component.getType() == Instant.class) {
                return value.isString() && Dates.read(value.asString()).isPresent();
            }
            Object read = MAPPER.treeToValue(value, MAPPER.constructType(component.getGenericType()));
            return read != null && Texts.isWellFormed(value.toString()) && Texts.isWellFormed(value.asString(""));
        } catch (JacksonException | IllegalArgumentException wrong) {
            return false;
        }
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(" or "));
        }
        if (type == Instant.class) {
            return "an ISO 8601 time between 1900 and 2200";
        }
        if (type == Words.class || type == String.class) {
            return "a text";
        }
        if (type == boolean.class) {
            return "true or false";
        }
        return Number.class.isAssignableFrom(type) || type.isPrimitive() ? "a number" : "of its documented form";
    }
}
