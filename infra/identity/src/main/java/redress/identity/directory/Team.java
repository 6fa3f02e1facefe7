package redress.identity.directory;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Handlers with one supervisor.
 *
 * @param name as complaints carry it
 * @param handlers users
 * @param products whose complaints are the team's as long as they have no handler
 */
public record Team(
        @Nullable String name,
        @DefaultValue Set<String> handlers,
        @DefaultValue Set<String> products) {

    public Team {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("a team in redress.directory.teams has no name");
        }
    }
}
