package redress.command.web;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.core.Authentication;
import redress.identity.Role;

/**
 * Up to which worth a gesture may be given or approved alone, by role; in the company's currency. Whoever has several
 * roles has the highest.
 *
 * @param people users with a limit of their own, above or below that of their roles
 */
@ConfigurationProperties("redress.authority")
record Authority(
        @DefaultValue("50") BigDecimal handler,
        @DefaultValue("500") BigDecimal supervisor,
        @DefaultValue("5000") BigDecimal admin,
        @DefaultValue Map<String, BigDecimal> people) {

    BigDecimal of(Authentication caller) {
        Map<Role, BigDecimal> limits = Map.of(Role.HANDLER, handler, Role.SUPERVISOR, supervisor, Role.ADMIN, admin);
        Optional<BigDecimal> ofRoles = limits.entrySet().stream()
                .filter(limit -> limit.getKey().isHeldBy(caller))
                .map(Map.Entry::getValue)
                .max(BigDecimal::compareTo);
        // Who has none of these roles gets no authority by name.
        return ofRoles.map(limit -> people.getOrDefault(caller.getName(), limit))
                .orElse(BigDecimal.ZERO);
    }
}
