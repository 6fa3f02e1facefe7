package redress.command.account;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import redress.command.input.Amounts;
import redress.command.input.Dates;
import redress.command.input.Fault;
import redress.command.input.Texts;
import redress.command.input.Unfit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The fields of one record: reads each in its form, remembers which were asked for, and collects what is wrong. */
final class Fields {

    private static final String ATTRIBUTES = "attributes";
    private static final int LONGEST_ATTRIBUTE = 2000;
    private static final int MOST_ATTRIBUTES = 200;
    private static final int LONGEST_WORD = 100;

    private final ObjectNode data;
    private final Set<String> known = new HashSet<>(Set.of(ATTRIBUTES));
    private final List<Fault> faults = new ArrayList<>();

    Fields(ObjectNode data) {
        this.data = data;
    }

    /** A text that must be there; empty only beside a fault. */
    String required(String name, int longest) {
        int before = faults.size();
        String value = text(name, longest);
        if (value == null && faults.size() == before) {
            fault(name, "required", "is missing");
        }
        return value == null ? "" : value;
    }

    /** A text of one line; blank counts as absent. */
    @Nullable
    String text(String name, int longest) {
        String value = words(name, longest);
        if (value != null && Texts.hasControls(value)) {
            fault(name, "text", "has a control character");
            return null;
        }
        return value;
    }

    /** A text of any number of lines; blank counts as absent. */
    @Nullable
    String words(String name, int longest) {
        JsonNode value = take(name);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            fault(name, "text", "must be a text");
            return null;
        }
        return checked(name, value.asString(), longest);
    }

    private @Nullable String checked(String name, String value, int longest) {
        if (value.isBlank()) {
            return null;
        }
        if (value.length() > longest) {
            fault(name, "too-long", "is longer than %,d characters".formatted(longest));
            return null;
        }
        if (!Texts.isWellFormed(value)) {
            fault(name, "text", "has a broken character");
            return null;
        }
        return value;
    }

    @Nullable
    Instant date(String name, Instant latest) {
        JsonNode value = take(name);
        if (value == null || (value.isString() && value.asString().isBlank())) {
            return null;
        }
        Optional<Instant> read = value.isString() ? Dates.read(value.asString()) : Optional.empty();
        if (read.isEmpty()) {
            fault(name, "date", "must be an ISO 8601 date or time after 1900");
            return null;
        }
        if (read.get().isAfter(latest)) {
            fault(name, "not-in-the-future", "lies in the future");
            return null;
        }
        return read.get();
    }

    @Nullable
    BigDecimal number(String name) {
        JsonNode value = take(name);
        if (value == null || (value.isString() && value.asString().isBlank())) {
            return null;
        }
        BigDecimal number = decimal(value);
        if (number == null) {
            fault(name, "number", "must be a number");
            return null;
        }
        if (number.signum() < 0 || !Amounts.isBounded(number)) {
            fault(name, "number-range", "must be at least 0 and at most 1e15");
            return null;
        }
        return number;
    }

    private static @Nullable BigDecimal decimal(JsonNode value) {
        try {
            if (value.isNumber()) {
                return value.decimalValue();
            }
            return value.isString() && value.asString().length() < 40
                    ? new BigDecimal(value.asString().strip())
                    : null;
        } catch (ArithmeticException | NumberFormatException none) {
            return null;
        }
    }

    @Nullable
    Integer count(String name, int largest) {
        BigDecimal number = number(name);
        if (number == null) {
            return null;
        }
        if (number.compareTo(BigDecimal.valueOf(largest)) > 0
                || number.stripTrailingZeros().scale() > 0) {
            fault(name, "whole-number", "must be a whole number of at most %,d".formatted(largest));
            return null;
        }
        return number.intValue();
    }

    /** A whole number within bounds. */
    @Nullable
    Long whole(String name, long smallest, long largest) {
        JsonNode value = take(name);
        if (value == null || !isGiven(name)) {
            return null;
        }
        BigDecimal number = decimal(value);
        if (number == null) {
            fault(name, "number", "must be a number");
            return null;
        }
        if (number.compareTo(BigDecimal.valueOf(smallest)) < 0 || number.compareTo(BigDecimal.valueOf(largest)) > 0) {
            fault(name, "number-range", "must be at least %,d and at most %,d".formatted(smallest, largest));
            return null;
        }
        if (number.stripTrailingZeros().scale() > 0) {
            fault(name, "whole-number", "must be a whole number");
            return null;
        }
        return number.longValueExact();
    }

    /** A date without a time, not after {@code latest}. */
    @Nullable
    LocalDate day(String name, LocalDate latest) {
        String text = text(name, LONGEST_WORD);
        if (text == null) {
            return null;
        }
        Optional<LocalDate> day = Dates.day(text);
        if (day.isEmpty()) {
            fault(name, "date", "must be an ISO 8601 date after 1900, without a time");
            return null;
        }
        if (day.get().isAfter(latest)) {
            fault(name, "not-in-the-future", "lies in the future");
            return null;
        }
        return day.get();
    }

    /** One of a few words, in whatever case. */
    <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> words) {
        String text = text(name, LONGEST_WORD);
        if (text == null) {
            return null;
        }
        for (E word : words.getEnumConstants()) {
            if (word.name().equalsIgnoreCase(text.strip())) {
                return word;
            }
        }
        String all = Arrays.stream(words.getEnumConstants())
                .map(word -> word.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        fault(name, "one-of", "must be one of " + all);
        return null;
    }

    /** Texts of one line, none of them blank, without repetitions; null if there is no such list. */
    @Nullable
    Set<String> texts(String name, int longest, int most) {
        JsonNode list = take(name);
        if (list == null || !isGiven(name)) {
            return null;
        }
        if (!list.isArray()) {
            fault(name, "list", "must be a list of texts");
            return null;
        }
        if (list.size() > most) {
            fault(name, "too-many", "has more than %,d entries".formatted(most));
            return null;
        }
        Set<String> texts = new LinkedHashSet<>();
        for (JsonNode entry : list) {
            String text = entry.isString() ? entry.asString() : "";
            if (text.isBlank() || text.length() > longest || Texts.hasControls(text) || !Texts.isWellFormed(text)) {
                fault(name, "list", "must hold texts of 1 to %,d printable characters".formatted(longest));
                return null;
            }
            texts.add(text);
        }
        return texts;
    }

    /** Whether there is something under the name, be it wrong. */
    boolean isGiven(String name) {
        JsonNode value = data.get(name);
        return value != null
                && !value.isNull()
                && !(value.isString() && value.asString().isBlank());
    }

    /** A fault if nothing is there; what is there and wrong has its fault already. */
    void require(String name) {
        if (!isGiven(name)) {
            fault(name, "required", "is missing");
        }
    }

    /** A fault if nothing is under either name. */
    void requireEither(String name, String other) {
        if (!isGiven(name) && !isGiven(other)) {
            fault(name, "required", "is missing, and so is " + other + ": give one");
        }
    }

    /** A fault for every field that was not asked for. */
    void nothingElse() {
        data.propertyNames().stream()
                .filter(name -> !known.contains(name) || name.equals(ATTRIBUTES))
                .forEach(name -> faults.add(new Fault(name, "unknown-field", "the record has no such field")));
    }

    /** The object {@code attributes} and every field that was not asked for, as texts; nested ones as JSON text. */
    Map<String, String> attributes() {
        Map<String, String> attributes = new TreeMap<>();
        data.properties().stream()
                .filter(field -> !known.contains(field.getKey()))
                .forEach(field -> attribute(field.getKey(), field.getValue(), attributes));
        JsonNode own = data.get(ATTRIBUTES);
        if (own instanceof ObjectNode object) {
            object.properties().forEach(field -> attribute(field.getKey(), field.getValue(), attributes));
        } else if (own != null && !own.isNull()) {
            fault(ATTRIBUTES, "json-object", "must be a JSON object");
        }
        if (attributes.size() > MOST_ATTRIBUTES) {
            fault(ATTRIBUTES, "too-many", "has more than %d entries".formatted(MOST_ATTRIBUTES));
        }
        return attributes;
    }

    private void attribute(String name, JsonNode value, Map<String, String> attributes) {
        if (name.isBlank() || name.length() > 100 || Texts.hasControls(name) || !Texts.isWellFormed(name)) {
            faults.add(new Fault(ATTRIBUTES, "field-name", "a field's name must have 1 to 100 printable characters"));
            return;
        }
        if (value.isNull()) {
            return;
        }
        String text = checked(name, value.isString() ? value.asString() : value.toString(), LONGEST_ATTRIBUTE);
        if (text != null) {
            attributes.put(name, text);
        }
    }

    private @Nullable JsonNode take(String name) {
        known.add(name);
        JsonNode value = data.get(name);
        return value == null || value.isNull() ? null : value;
    }

    void fault(String name, String rule, String message) {
        faults.add(new Fault(name, rule, name + " " + message));
    }

    /** Ends the reading. */
    void mustBeFit() {
        if (!faults.isEmpty()) {
            throw new Unfit(faults);
        }
    }
}
