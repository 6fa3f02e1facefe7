package redress.command.web;

import java.math.BigDecimal;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.core.Authentication;
import redress.identity.Role;

/**
 * Up to which worth a gesture may be given or approved alone, by role; in the company's currency. Whoever has several
 * roles has the highest.
 */
@ConfigurationProperties("redress.authority")
record Authority(
        @DefaultValue("50") BigDecimal handler,
        @DefaultValue("500") BigDecimal supervisor,
        @DefaultValue("5000") BigDecimal admin) {

    BigDecimal of(Authentication caller) {
        Map<Role, BigDecimal> limits = Map.of(Role.HANDLER, handler, Role.SUPERVISOR, supervisor, Role.ADMIN, admin);
        return limits.entrySet().stream()
                .filter(limit -> Roles.has(caller, limit.getKey()))
                .map(Map.Entry::getValue)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }
}
