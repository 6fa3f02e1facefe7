package redress.query.web;

import java.util.Arrays;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import redress.identity.Role;
import redress.identity.directory.Directory;

/** Says what each user may read. */
@Component
public final class Readers {

    private static final Role[] OF_NARRATIVES = {Role.HANDLER, Role.SUPERVISOR, Role.PROCESS_OWNER, Role.ADMIN};

    private final Directory directory;

    Readers(Directory directory) {
        this.directory = directory;
    }

    public Reader of(Authentication user) {
        return new Reader(
                Arrays.stream(OF_NARRATIVES).anyMatch(role -> role.isHeldBy(user)),
                directory.shareOf(user).orElse(null));
    }
}
