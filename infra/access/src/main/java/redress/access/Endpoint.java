package redress.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import redress.identity.Role;

/** A row of the table: an endpoint, and who may use it. */
public record Endpoint(String method, String path, Set<Role> roles, boolean forEveryone) {

    /** Stands for the platform's own services, which have no login. */
    private static final String SERVICE = "service";

    /** All rows of the service under test. */
    static List<Endpoint> all() {
        try (var table = Objects.requireNonNull(Endpoint.class.getResourceAsStream("/access.txt"))) {
            return new String(table.readAllBytes(), UTF_8)
                    .lines()
                    .filter(row -> !row.isBlank() && !row.startsWith("#"))
                    .map(Endpoint::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Endpoint of(String row) {
        List<String> words = Arrays.asList(row.trim().split("\\s+"));
        List<String> names = words.subList(2, words.size());
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : names) {
            if (name.equals("all") || name.equals("everyone")) {
                roles.addAll(EnumSet.allOf(Role.class));
            } else if (!name.equals(SERVICE)) {
                roles.add(Role.byLogicalName(name).orElseThrow());
            }
        }
        return new Endpoint(words.get(0), words.get(1), roles, names.contains("everyone"));
    }

    /** Whether it is for browsers, which are led to the login page. */
    public boolean isPage() {
        return !path.startsWith("/api/") && !path.startsWith("/actuator/") && !path.startsWith("/v3/");
    }

    /** Its path with ids that nothing has. */
    public String example() {
        return path.replaceAll("\\{\\w+}", UUID.randomUUID().toString());
    }

    String name() {
        return method + " " + path;
    }

    @Override
    public String toString() {
        return name();
    }
}
