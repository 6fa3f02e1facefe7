package redress.command.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * Who does something.
 *
 * @param name user name, a part of the platform or {@code intake:<source>}
 * @param onBehalfOf for whom, as the actor says; absent if for nobody else. It gives no rights.
 */
public record Actor(String name, @Nullable String onBehalfOf) {

    /** One who acts for nobody else. */
    public static Actor named(String name) {
        return new Actor(name, null);
    }
}
