package redress.query.web;

import org.springframework.security.core.Authentication;
import redress.identity.Role;
import redress.query.index.Indices;

/**
 * What someone may read of complaints: analysts only the index without narratives, publishers nothing at all (the
 * security rules see to that), everyone else all of it.
 *
 * @param narratives whether narratives, hand-over notes and messages may be shown
 */
public record Reader(boolean narratives) {

    public static Reader of(Authentication user) {
        return new Reader(has(user, Role.HANDLER)
                || has(user, Role.SUPERVISOR)
                || has(user, Role.PROCESS_OWNER)
                || has(user, Role.ADMIN));
    }

    /** Whether a user has a role. */
    public static boolean has(Authentication user, Role role) {
        return user.getAuthorities().stream().anyMatch(held -> ("ROLE_" + role.name()).equals(held.getAuthority()));
    }

    /** The index of complaints that this reader reads. */
    public String complaints() {
        return narratives ? Indices.COMPLAINTS : Indices.COMPLAINTS_ANALYST;
    }
}
