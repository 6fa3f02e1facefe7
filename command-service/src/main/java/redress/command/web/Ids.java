package redress.command.web;

import java.util.UUID;
import redress.command.web.NamedCommands.Unknown;

/** Ids in URLs. */
final class Ids {

    private Ids() {}

    /** The id in its usual form; what is none names nothing. */
    static String uuid(String text) {
        try {
            return UUID.fromString(text).toString();
        } catch (IllegalArgumentException none) {
            throw new Unknown("There is nothing with this id.");
        }
    }

    /** Whether it is one. */
    static boolean isUuid(String text) {
        try {
            UUID.fromString(text);
            return true;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }
}
