package redress.identity.directory;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The complaints that are a handler's to see: the handler's own, those of the teams, and those that nobody has taken on
 * about the teams' products.
 */
public record Share(String handler, Set<String> teams, Set<String> products) {

    public Share {
        teams = Set.copyOf(teams);
        products = Set.copyOf(products);
    }

    /**
     * Whether a complaint belongs to it.
     *
     * @param owner its handler, if it has one
     * @param team its team, if it has one
     */
    public boolean covers(@Nullable String owner, @Nullable String team, String product) {
        if (team != null) {
            return handler.equals(owner) || teams.contains(team);
        }
        return owner == null ? products.contains(product) : handler.equals(owner);
    }
}
