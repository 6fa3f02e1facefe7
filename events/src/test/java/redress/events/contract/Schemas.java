package redress.events.contract;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.TypeScope;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.events.ComplaintId;
import redress.events.EventJson;
import redress.events.FixId;
import redress.events.RootCauseId;
import redress.events.complaint.GestureId;
import redress.events.complaint.PromiseId;
import redress.events.complaint.SolutionId;
import redress.events.report.ReportId;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the JSON Schema (draft 2020-12) of a record of the published language: components are required unless they are
 * {@code @Nullable}, and whatever else is there is allowed, because a version may gain fields.
 */
final class Schemas {

    private static final List<Class<?>> UUIDS = List.of(ComplaintId.class, RootCauseId.class, ReportId.class);
    private static final Map<Class<?>, String> NUMBERED =
            Map.of(FixId.class, "F", PromiseId.class, "P", GestureId.class, "G", SolutionId.class, "S");

    private final Javadoc javadoc;
    private final SchemaGenerator generator;

    Schemas(Javadoc javadoc) {
        this.javadoc = javadoc;
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        EventJson.MAPPER, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.STANDARD_FORMATS, Option.DEFINITIONS_FOR_ALL_OBJECTS);
        config.forTypesInGeneral()
                .withCustomDefinitionProvider(Schemas::plain)
                .withPropertySorter((_, _) -> 0)
                .withDescriptionResolver(this::description);
        config.forFields().withRequiredCheck(Schemas::always).withDescriptionResolver(this::description);
        generator = new SchemaGenerator(config.build());
    }

    /** The schema of a record under its logical name. */
    ObjectNode of(String name, Class<?> type) {
        ObjectNode generated = generator.generateSchema(type);
        ObjectNode schema = EventJson.MAPPER.createObjectNode();
        schema.set("$schema", generated.get("$schema"));
        schema.put("$id", "urn:redress:" + name);
        schema.put("title", name);
        schema.setAll(generated);
        return schema;
    }

    private static @Nullable CustomDefinition plain(ResolvedType type, SchemaGenerationContext context) {
        Class<?> raw = type.getErasedType();
        ObjectNode text = EventJson.MAPPER.createObjectNode().put("type", "string");
        if (UUIDS.contains(raw)) {
            return inline(text.put("format", "uuid"));
        }
        if (Map.class.isAssignableFrom(raw)) {
            return inline(texts());
        }
        String letter = NUMBERED.get(raw);
        return letter == null ? null : inline(text.put("pattern", "^" + letter + "[1-9][0-9]{0,5}$"));
    }

    private static ObjectNode texts() {
        ObjectNode map = EventJson.MAPPER.createObjectNode().put("type", "object");
        map.putObject("additionalProperties").put("type", "string");
        return map;
    }

    private static CustomDefinition inline(ObjectNode definition) {
        return new CustomDefinition(definition, DefinitionType.INLINE, AttributeInclusion.YES);
    }

    private static boolean always(FieldScope field) {
        return !field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private @Nullable String description(TypeScope scope) {
        return orNull(javadoc.of(scope.getType().getErasedType()).text());
    }

    private @Nullable String description(FieldScope field) {
        if (field.isFakeContainerItemScope()) {
            return null;
        }
        Class<?> owner = field.getDeclaringType().getErasedType();
        return orNull(javadoc.of(owner).components().getOrDefault(field.getDeclaredName(), ""));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
