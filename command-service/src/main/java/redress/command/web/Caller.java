package redress.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.regex.Pattern;
import redress.command.eventstore.Actor;
import redress.command.input.Unfit;

/** Who sends a request, and for whom: a system says the latter in a header when its user has no login here. */
final class Caller {

    static final String ON_BEHALF_OF = "On-Behalf-Of";
    /** Names of users, no sentences: what is written here is not sealed. */
    private static final Pattern USER_NAME = Pattern.compile("[\\p{L}\\p{N}._@+:/-]{1,100}");

    private Caller() {}

    static Actor of(HttpServletRequest request, Principal caller) {
        String behalf = request.getHeader(ON_BEHALF_OF);
        if (behalf != null && !isUserName(behalf)) {
            throw new Unfit(
                    ON_BEHALF_OF,
                    "user-name",
                    "The header On-Behalf-Of must be an employee's user name: up to 100 letters, digits and . _ @ + : / -");
        }
        return new Actor(caller.getName(), behalf);
    }

    /** Whether an employee may be called so. */
    static boolean isUserName(String name) {
        return USER_NAME.matcher(name).matches();
    }
}
