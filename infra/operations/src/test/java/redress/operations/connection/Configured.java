package redress.operations.connection;

import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** A service that does nothing but have connections. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration(SslAutoConfiguration.class)
@Import({Connections.class, ElasticsearchAccess.class})
class Configured {

    /** Configured on the command line. */
    static ConfigurableApplicationContext by(String... settings) {
        return started(new StandardEnvironment(), settings);
    }

    /** Configured by variables of its environment. */
    static ConfigurableApplicationContext byVariables(Map<String, Object> variables) {
        String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, variables));
        return started(environment);
    }

    private static ConfigurableApplicationContext started(StandardEnvironment environment, String... settings) {
        return new SpringApplicationBuilder(Configured.class)
                .web(WebApplicationType.NONE)
                .environment(environment)
                .properties("spring.main.banner-mode=off")
                .run(settings);
    }
}
