package redress.query.web;

import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import redress.identity.Role;
import redress.identity.directory.Directory;

/** Says what each user may read. */
@Component
public final class Readers {

    private static final Logger LOG = LoggerFactory.getLogger(Readers.class);
    private static final Role[] OF_NARRATIVES = {Role.HANDLER, Role.SUPERVISOR, Role.PROCESS_OWNER, Role.ADMIN};

    private final Directory directory;

    Readers(Directory directory) {
        this.directory = directory;
        LOG.info(
                "{}",
                directory.teams().isEmpty()
                        ? "no teams are set up: every handler sees every complaint"
                        : "handlers see the complaints of their teams: "
                                + directory.teams().size() + " are set up");
    }

    public Reader of(Authentication user) {
        return new Reader(
                Arrays.stream(OF_NARRATIVES).anyMatch(role -> role.isHeldBy(user)),
                directory.shareOf(user).orElse(null));
    }
}
