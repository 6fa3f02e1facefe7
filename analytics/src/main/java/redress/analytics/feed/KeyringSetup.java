package redress.analytics.feed;

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
import redress.analytics.index.Indices;
import redress.identity.Tokens;
import redress.operations.expunge.Expunge;
import redress.operations.key.Keyring;

/** Asks for customers' keys in this service's own name, and clears up after what was erased. */
@Configuration(proxyBeanMethods = false)
class KeyringSetup {

    @Bean
    Expunge expunge(ElasticsearchClient elasticsearch, @Value("${redress.data:var}") Path data) {
        return new Expunge(elasticsearch, List.of(Indices.VECTORS), data.resolve("expunge-analytics"));
    }

    @Bean
    Keyring keyring(
            HttpClient http,
            @Value("${redress.command-service:http://127.0.0.1:8081}") URI commandService,
            Tokens tokens) {
        var self = UsernamePasswordAuthenticationToken.authenticated(
                "analytics", null, AuthorityUtils.createAuthorityList("ROLE_" + Tokens.SERVICE));
        return new Keyring(http, commandService, () -> tokens.of(self));
    }
}
