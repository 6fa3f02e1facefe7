package redress.query.console;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import redress.events.CauseCategory;
import redress.events.EventJson;
import tools.jackson.databind.node.ObjectNode;

/** What a process owner decides about a root cause, and how the form's fields become the command's. */
enum Decision {
    CONFIRM,
    REJECT,
    ASSIGN_OWNER,
    PLAN_FIX,
    DEPLOY_FIX;

    /** The cause categories (practice P14) with their words. */
    static final Map<String, String> CATEGORIES = categories();

    static Optional<Decision> named(String command) {
        return Arrays.stream(values())
                .filter(decision -> decision.command().equals(command))
                .findFirst();
    }

    private String command() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    ObjectNode body(MultiValueMap<String, String> form) {
        ObjectNode body = EventJson.MAPPER.createObjectNode();
        switch (this) {
            case CONFIRM -> copy(form, body, "name", "category", "process");
            case REJECT -> copy(form, body, "reason");
            case ASSIGN_OWNER -> copy(form, body, "processOwner");
            case PLAN_FIX -> {
                copy(form, body, "what", "due");
                share(form.getFirst("expectedReduction"), body);
                whole(form, body, "windowDays");
            }
            case DEPLOY_FIX -> {
                copy(form, body, "fix", "effectiveAt");
                zoned(body, "effectiveAt");
            }
        }
        return body;
    }

    /** An empty field is an absent one; the command service says if it is needed. */
    private static void copy(MultiValueMap<String, String> form, ObjectNode body, String... fields) {
        for (String field : fields) {
            String value = form.getFirst(field);
            if (value != null && !value.isBlank()) {
                body.put(field, value.strip());
            }
        }
    }

    /** People write per cent. What is no number is handed on, and refused there with a reason. */
    private static void share(@Nullable String percent, ObjectNode body) {
        if (percent == null || percent.isBlank()) {
            return;
        }
        try {
            body.put("expectedReduction", Double.parseDouble(percent.strip()) / 100);
        } catch (NumberFormatException wrong) {
            body.put("expectedReduction", percent);
        }
    }

    /** What is no whole number is handed on, and refused there with a reason. */
    private static void whole(MultiValueMap<String, String> form, ObjectNode body, String field) {
        copy(form, body, field);
        String value = body.path(field).asString("");
        if (value.matches("\\d{1,9}")) {
            body.put(field, Integer.parseInt(value));
        }
    }

    /** The browser's field has no zone; the page says that it is UTC. */
    private static void zoned(ObjectNode body, String field) {
        String time = body.path(field).asString("");
        if (time.matches("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?")) {
            body.put(field, (time.length() == 16 ? time + ":00" : time) + "Z");
        }
    }

    private static Map<String, String> categories() {
        Map<String, String> categories = new LinkedHashMap<>();
        for (CauseCategory category : CauseCategory.values()) {
            String words = category.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            categories.put(category.name(), Character.toUpperCase(words.charAt(0)) + words.substring(1));
        }
        return categories;
    }
}
