package redress.query.console;

import java.util.UUID;
import redress.query.web.NotThere;

/** Ids out of addresses, before they become part of another address. */
final class Ids {

    private Ids() {}

    static String checked(String id) {
        try {
            return UUID.fromString(id).toString();
        } catch (IllegalArgumentException wrong) {
            throw new NotThere("There is nothing with this id.");
        }
    }
}
