package redress.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import redress.access.Endpoint;
import redress.access.EveryEndpoint;
import redress.identity.Role;

/** Who may do what at the query API and in the console. */
class AccessTest extends EveryEndpoint {

    private final RunningService service = RunningService.get();

    @Override
    protected ApplicationContext service() {
        return service.context;
    }

    /** An unknown parameter keeps a rebuild from beginning. */
    @Override
    protected String example(Endpoint endpoint) {
        return endpoint.path().equals("/api/rebuilds") ? endpoint.path() + "?keepOld=perhaps" : endpoint.example();
    }

    @Test
    void pagesAreForTheRolesOfTheTable() throws Exception {
        for (Role role : Role.values()) {
            Browser browser = new Browser(service).logIn(role);
            for (Endpoint page : endpoints().filter(Endpoint::isPage).toList()) {
                boolean reads = page.method().equals("GET");
                int status = reads
                        ? browser.get(page.example()).statusCode()
                        : browser.post(page.example(), "").statusCode();
                if (page.roles().contains(role) && reads) {
                    assertThat(status).as(page + " as " + role).isNotIn(401, 403);
                } else {
                    assertThat(status)
                            .as(page + " as " + role + ", without a token if it posts")
                            .isEqualTo(403);
                }
            }
        }
    }
}
