package redress.command.web;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import redress.command.complaint.ComplaintCommand;
import redress.command.rootcause.RootCauseCommand;
import redress.command.words.Words;
import redress.events.intake.LodgeComplaint;
import redress.events.intake.ReportAffected;
import redress.events.intake.ReportExperience;
import redress.events.intake.ReportExposure;
import redress.events.intake.ReportFeedback;

/** Documents every command with its body, read off the command's record, so that the document cannot fall behind. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    @Bean
    OpenApiCustomizer commandsDocumented() {
        return document -> {
            document.info(new Info()
                    .title("Redress commands")
                    .version("1")
                    .description("Lodge complaints, decide about complaints and root causes, follow the intake."));
            lodging(document);
            history(document);
            reporting(document);
            raising(document);
            commands(document, "/api/complaints/{id}/", ComplaintCommand.class);
            commands(document, "/api/root-causes/{id}/", RootCauseCommand.class);
        };
    }

    private static void lodging(OpenAPI document) {
        intake(document, "/api/complaints", LodgeComplaint.class, "externalId", "product", "channel");
    }

    private static void history(OpenAPI document) {
        Schema<?> step = schema(HistoryReader.Frame.class, Set.of());
        step.addProperty("fields", new Schema<>().type("object").description("the fields of the command's own body"));
        step.required(List.of("at", "by", "command"));
        Schema<?> schema = new Schema<>().type("object");
        schema.addProperty("steps", new ArraySchema().items(step).minItems(1).maxItems(1000));
        schema.required(List.of("steps"));
        Objects.requireNonNull(document.getPaths().get("/api/complaints/{id}/history"))
                .getPost()
                .requestBody(body(schema));
    }

    private static void reporting(OpenAPI document) {
        intake(document, "/api/exposures", ReportExposure.class, "externalId", "product", "day", "count");
        intake(document, "/api/feedback", ReportFeedback.class, "externalId", "customerId", "at");
        intake(document, "/api/customer-experiences", ReportExperience.class, "externalId", "customerId", "at", "kind");
        intake(document, "/api/affected-lists", ReportAffected.class, "externalId", "at");
    }

    private static void intake(OpenAPI document, String path, Class<? extends Record> data, String... required) {
        Schema<?> schema = schema(data, Set.of());
        schema.addProperty("source", new Schema<String>().type("string"));
        schema.required(List.of(required));
        Objects.requireNonNull(document.getPaths().get(path)).getPost().requestBody(body(schema));
    }

    private static void raising(OpenAPI document) {
        Schema<?> schema = schema(RootCauseApi.Raising.class, Set.of());
        schema.required(List.of("name", "reason"));
        Objects.requireNonNull(document.getPaths().get("/api/root-causes"))
                .getPost()
                .requestBody(body(schema));
    }

    private static void commands(OpenAPI document, String prefix, Class<?> family) {
        document.getPaths().remove(prefix + "{command}");
        for (Class<? extends Record> command : NamedCommands.in(family)) {
            String name = NamedCommands.nameOf(command);
            Schema<?> schema = schema(command, NamedCommands.GIVEN);
            schema.required(Arrays.stream(command.getRecordComponents())
                    .filter(part -> !part.getAnnotatedType().isAnnotationPresent(Nullable.class))
                    .map(part -> part.getName())
                    .filter(part -> !NamedCommands.GIVEN.contains(part))
                    .toList());
            document.path(prefix + name, new PathItem().post(operation(name, schema)));
        }
    }

    private static Operation operation(String name, Schema<?> body) {
        return new Operation()
                .operationId(name)
                .addParametersItem(new Parameter()
                        .name("id")
                        .in("path")
                        .required(true)
                        .schema(new Schema<String>().type("string")))
                .requestBody(body(body))
                .responses(new ApiResponses()
                        .addApiResponse("200", answer("done: id and version", "application/json"))
                        .addApiResponse("400", answer("wrong fields, in errors", "application/problem+json"))
                        .addApiResponse("404", answer("nothing with this id", "application/problem+json"))
                        .addApiResponse("409", answer("refused by the rule named in rule", "application/problem+json"))
                        .addApiResponse("415", answer("a body that is not JSON", "application/problem+json")));
    }

    private static ApiResponse answer(String description, String mediaType) {
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType(mediaType, new MediaType()));
    }

    private static RequestBody body(Schema<?> schema) {
        return new RequestBody()
                .content(new Content().addMediaType("application/json", new MediaType().schema(schema)));
    }

    private static Schema<?> schema(Class<?> type, Set<String> without) {
        Schema<?> schema = ModelConverters.getInstance(true)
                .resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(false))
                .schema;
        if (schema.getProperties() != null) {
            schema.getProperties().keySet().removeAll(without);
        }
        words(type, schema);
        return schema;
    }

    /** A person's words are plain texts in JSON. */
    private static void words(Class<?> type, Schema<?> schema) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType() == Words.class) {
                schema.addProperty(component.getName(), new Schema<String>().type("string"));
            } else if (component.getGenericType().getTypeName().contains(Words.class.getName())) {
                schema.addProperty(component.getName(), new ArraySchema().items(new Schema<String>().type("string")));
            }
        }
    }
}
