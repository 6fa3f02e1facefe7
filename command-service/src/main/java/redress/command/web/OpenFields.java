package redress.command.web;

import java.util.List;
import java.util.stream.Stream;
import redress.command.input.Fault;
import redress.command.input.Unfit;
import redress.privacy.AttributePolicy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fields of commands that are counted and therefore not sealed: they hold names from the company's own lists, no words. */
final class OpenFields {

    private static final List<String> USERS = List.of("handler", "to");
    private static final List<String> NAMES =
            List.of("team", "channel", "subCause", "rootCauseName", "product", "subProduct", "processStep", "region");
    private static final int LONGEST_USER = 100;
    private static final int LONGEST_NAME = 200;

    private OpenFields() {}

    /**
     * Lets a command's body pass.
     *
     * @throws Unfit naming every field that says too much
     */
    static void check(ObjectNode body) {
        List<Fault> faults = Stream.concat(
                        USERS.stream()
                                .filter(field -> text(body, field).length() > LONGEST_USER)
                                .map(field -> new Fault(
                                        field, "user-name", field + " must be a user name of up to 100 characters")),
                        NAMES.stream()
                                .filter(field -> !AttributePolicy.isHarmless(text(body, field), LONGEST_NAME))
                                .map(field -> new Fault(
                                        field,
                                        "no-personal-data",
                                        field
                                                + " is kept open: a name of up to 200 characters, without e-mail addresses"
                                                + " and telephone numbers; say such things in the reason")))
                .toList();
        if (!faults.isEmpty()) {
            throw new Unfit(faults);
        }
    }

    private static String text(ObjectNode body, String field) {
        JsonNode value = body.path(field);
        return value.isString() ? value.asString() : "";
    }
}
