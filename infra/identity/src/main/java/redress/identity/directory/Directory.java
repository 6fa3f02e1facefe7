package redress.identity.directory;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.core.Authentication;
import redress.identity.Role;

/**
 * The teams of the company. Where none are set up, all handlers are one team.
 *
 * @param teams in the order that matters for handlers of several: what they take on is the first one's
 */
@ConfigurationProperties(prefix = "redress.directory", ignoreUnknownFields = false)
public record Directory(@DefaultValue List<Team> teams) {

    /** Who sees all complaints although also a handler. */
    private static final Role[] OVERSIGHT = {Role.SUPERVISOR, Role.PROCESS_OWNER, Role.ADMIN};

    public Directory {
        Set<String> names = new HashSet<>();
        for (Team team : teams) {
            if (!names.add(team.name())) {
                throw new IllegalArgumentException("redress.directory.teams has two teams named " + team.name());
            }
        }
    }

    /** The team of what a handler takes on; empty for one who is in none. */
    public Optional<String> teamOf(String handler) {
        return teamsOf(handler).map(Team::name).findFirst();
    }

    /** Which complaints a user may see; empty if all of them. */
    public Optional<Share> shareOf(Authentication user) {
        boolean handlesOnly =
                Role.HANDLER.isHeldBy(user) && Arrays.stream(OVERSIGHT).noneMatch(role -> role.isHeldBy(user));
        return handlesOnly && !teams.isEmpty() ? Optional.of(share(user.getName())) : Optional.empty();
    }

    private Share share(String user) {
        Set<String> names = new HashSet<>();
        Set<String> products = new HashSet<>();
        teamsOf(user).forEach(team -> {
            names.add(team.name());
            products.addAll(team.products());
        });
        return new Share(user, names, products);
    }

    private Stream<Team> teamsOf(String handler) {
        return teams.stream().filter(team -> team.handlers().contains(handler));
    }
}
