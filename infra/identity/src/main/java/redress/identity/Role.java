package redress.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.core.Authentication;

/** What a person or system may do; the logical name is the one in the credentials file and in token claims. */
public enum Role {
    HANDLER,
    SUPERVISOR,
    PROCESS_OWNER,
    ANALYST,
    PUBLISHER,
    ADMIN;

    /** The name outside the code: {@code process-owner}. */
    public String logicalName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a user has it. */
    public boolean isHeldBy(Authentication user) {
        return user.getAuthorities().stream().anyMatch(held -> ("ROLE_" + name()).equals(held.getAuthority()));
    }

    public static Optional<Role> byLogicalName(String name) {
        return Arrays.stream(values())
                .filter(role -> role.logicalName().equals(name))
                .findFirst();
    }

    /** Every role's name: whoever has none may do nothing. */
    public static String[] all() {
        return allBut();
    }

    /** Every role's name but the given ones', for endpoint rules. */
    public static String[] allBut(Role... excluded) {
        return Arrays.stream(values())
                .filter(role -> !Arrays.asList(excluded).contains(role))
                .map(Role::name)
                .toArray(String[]::new);
    }

    /** The given roles' names and admin's, which may do everything the others may. */
    public static String[] orAdmin(Role... roles) {
        return Arrays.stream(values())
                .filter(role -> role == ADMIN || Arrays.asList(roles).contains(role))
                .map(Role::name)
                .toArray(String[]::new);
    }
}
