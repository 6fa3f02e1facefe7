package redress.query.feed;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import redress.identity.Tokens;
import redress.operations.expunge.Expunge;
import redress.operations.key.Keyring;
import redress.query.index.Indices;

/** Asks for customers' keys in this service's own name, and clears up after what was erased. */
@Configuration(proxyBeanMethods = false)
class KeyringSetup {

    /** Live ones, replaced ones that were kept, and one that is being built. */
    private static final String EVERY_VERSION = "-v*";

    @Bean
    Expunge expunge(ElasticsearchClient elasticsearch, @Value("${redress.data:var}") Path data) {
        return new Expunge(
                elasticsearch,
                List.of(Indices.COMPLAINTS + EVERY_VERSION, Indices.TIMELINE + EVERY_VERSION),
                data.resolve("expunge-query-service"));
    }

    @Bean
    Keyring keyring(
            HttpClient http,
            @Value("${redress.command-service:http://127.0.0.1:8081}") URI commandService,
            Tokens tokens) {
        var self = UsernamePasswordAuthenticationToken.authenticated(
                "query-service", null, AuthorityUtils.createAuthorityList("ROLE_" + Tokens.SERVICE));
        return new Keyring(http, commandService, () -> tokens.of(self));
    }
}
