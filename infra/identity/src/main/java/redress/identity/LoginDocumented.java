package redress.identity;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.Ordered;

/** Says in the OpenAPI document of a service what {@link ApiSecurity} does: Basic or bearer, and its refusals. */
final class LoginDocumented implements OpenApiCustomizer, Ordered {

    @Override
    public void customise(OpenAPI document) {
        Components components = document.getComponents() == null ? new Components() : document.getComponents();
        document.components(components
                .addSecuritySchemes("basic", scheme("basic"))
                .addSecuritySchemes("bearer", scheme("bearer").bearerFormat("JWT")));
        document.addSecurityItem(new SecurityRequirement().addList("basic"));
        document.addSecurityItem(new SecurityRequirement().addList("bearer"));
        document.getPaths().values().stream()
                .map(PathItem::readOperations)
                .forEach(operations -> operations.forEach(LoginDocumented::refusals));
    }

    private static SecurityScheme scheme(String name) {
        return new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme(name);
    }

    private static void refusals(Operation operation) {
        ApiResponses responses = operation.getResponses() == null ? new ApiResponses() : operation.getResponses();
        operation.responses(responses
                .addApiResponse("401", problem("not logged in"))
                .addApiResponse("403", problem("the role does not allow it"))
                .addApiResponse("429", problem("too much at once; Retry-After says how many seconds to wait")));
    }

    private static ApiResponse problem(String description) {
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/problem+json", new MediaType()));
    }

    /** Last, so that nothing which others describe is left out. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
