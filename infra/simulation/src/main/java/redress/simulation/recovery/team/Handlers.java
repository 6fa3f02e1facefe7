package redress.simulation.recovery.team;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import redress.events.EventJson;

/** Everybody who makes complaints good, as in handlers.json. */
public record Handlers(Authority authority, List<Team> teams) {

    /** Up to which worth a gesture may be given alone, as the platform has it by role. */
    public record Authority(BigDecimal handler, BigDecimal supervisor) {}

    /** Those of a business, by its name. */
    public static Handlers of(String business) {
        String file = "/redress/simulation/" + business + "/handlers.json";
        try (InputStream json = Objects.requireNonNull(Handlers.class.getResourceAsStream(file), file)) {
            return EventJson.MAPPER.readValue(json, Handlers.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The team of a product; products that no team names are spread over all of them. */
    public Team ofProduct(String product) {
        for (Team team : teams) {
            if (team.products().contains(product)) {
                return team;
            }
        }
        return teams.get(Math.floorMod(product.hashCode(), teams.size()));
    }
}
