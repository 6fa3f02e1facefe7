package redress.analytics.estimates;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import redress.analytics.loss.Share;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the figures of a question and collects everything that is wrong with them, each fault with its field and what to do.
 * What was not asked for is a fault, too: nobody should believe that it counted.
 */
final class Question {

    /** So much happens to no company; beyond it somebody has mistaken a column. */
    static final long MOST = 1_000_000_000L;

    /** Nobody reads more; and an answer should not be longer than the question. */
    private static final int MOST_FAULTS = 50;

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private final ObjectNode body;
    private final String prefix;
    private final List<Fault> faults;
    private final Set<String> read = new HashSet<>();

    /** What is wrong with one field. */
    record Fault(String field, String rule, String message) {}

    Question(ObjectNode body) {
        this(body, "", new ArrayList<>());
    }

    private Question(ObjectNode body, String prefix, List<Fault> faults) {
        this.body = body;
        this.prefix = prefix;
        this.faults = faults;
    }

    boolean has(String field) {
        return body.hasNonNull(field);
    }

    /** A whole number that is not negative; null if it is not given or wrong. */
    @Nullable
    Long count(String field) {
        JsonNode value = value(field);
        return value == null ? null : count(field, value);
    }

    private @Nullable Long count(String field, JsonNode value) {
        double number = number(value);
        // Written so that it is also false for what is no number.
        if (!(number == Math.rint(number) && number >= 0 && number <= MOST)) {
            fault(field, "count", "must be a whole number from 0 to 1,000,000,000");
            return null;
        }
        return (long) number;
    }

    /** Whole numbers that are not negative, at least one. */
    @Nullable
    List<Long> counts(String field, int most) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        if (!value.isArray() || value.isEmpty() || value.size() > most) {
            fault(field, "counts", "must be a list of 1 to " + most + " whole numbers");
            return null;
        }
        List<Long> counts = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            Long one = count(field + "[" + i + "]", value.get(i));
            if (one != null) {
                counts.add(one);
            }
        }
        return counts.size() == value.size() ? counts : null;
    }

    /** A number above {@code above}, at most {@code most}. */
    @Nullable
    Double number(String field, double above, double most) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        double number = number(value);
        if (!(number > above && number <= most)) {
            fault(field, "number", "must be a number above " + plain(above) + " and up to " + plain(most));
            return null;
        }
        return number;
    }

    /** A share of customers: a number from 0 to 1, or {@code {share, of}} with the number of customers it was seen on. */
    @Nullable
    Share share(String field) {
        Question part = body.get(field) instanceof ObjectNode ? part(field) : null;
        if (part == null) {
            Double share = fraction(field);
            return share == null ? null : Share.certain(share);
        }
        Double share = part.fraction("share");
        Long of = part.count("of");
        part.require("share");
        part.require("of");
        part.nothingElse();
        if (of != null && of == 0) {
            part.fault("of", "at-least-one", "must be at least 1");
        }
        return share == null || of == null ? null : new Share(share, of);
    }

    /** A number from 0 to 1; null if it is not given or wrong. */
    @Nullable
    Double fraction(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        double number = number(value);
        if (!(number >= 0 && number <= 1)) {
            fault(field, "share", "must be a number from 0 to 1");
            return null;
        }
        return number;
    }

    /** NaN for what is no number, and for numbers that no double can hold. */
    private static double number(JsonNode value) {
        return value.isNumber() ? value.asDouble(Double.NaN) : Double.NaN;
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** A date, which is its beginning in UTC, or a time with a zone. */
    @Nullable
    Instant moment(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        Instant moment = value.isString() ? moment(value) : null;
        if (moment == null || moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
            fault(
                    field,
                    "date",
                    "must be a date such as 2024-03-01 or a time such as 2024-03-01T00:00:00Z, from 1900 to 2200");
            return null;
        }
        return moment;
    }

    private static @Nullable Instant moment(JsonNode value) {
        String text = value.asString();
        try {
            return text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    /** One of some words. */
    @Nullable
    String word(String field, List<String> words) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        if (!value.isString() || !words.contains(value.asString())) {
            fault(field, "one-of", "must be one of " + String.join(", ", words));
            return null;
        }
        return value.asString();
    }

    /** A part with fields of its own. */
    @Nullable
    Question part(String field) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        if (!(value instanceof ObjectNode object)) {
            fault(field, "object", "must be an object");
            return null;
        }
        return new Question(object, prefix + field + ".", faults);
    }

    /** Parts of a list. */
    @Nullable
    List<Question> parts(String field, int most) {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        if (!value.isArray() || value.isEmpty() || value.size() > most) {
            fault(field, "list", "must be a list of 1 to " + most + " objects");
            return null;
        }
        List<Question> parts = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            if (value.get(i) instanceof ObjectNode object) {
                parts.add(new Question(object, prefix + field + "[" + i + "].", faults));
            } else {
                fault(field + "[" + i + "]", "object", "must be an object");
            }
        }
        return parts;
    }

    private @Nullable JsonNode value(String field) {
        read.add(field);
        JsonNode value = body.get(field);
        return value == null || value.isNull() ? null : value;
    }

    void require(String field) {
        if (!has(field)) {
            fault(field, "required", "is missing");
        }
    }

    void fault(String field, String rule, String message) {
        String name = prefix + field;
        add(new Fault(name, rule, name + " " + message));
    }

    private void add(Fault fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        }
    }

    boolean faultless() {
        return faults.isEmpty();
    }

    /** Nothing else may be in here. */
    void nothingElse() {
        for (String name : body.propertyNames()) {
            if (!read.contains(name)) {
                add(new Fault(
                        shortened(prefix + name),
                        "unknown-field",
                        "the question has no such field: " + shortened(prefix + name)));
            }
        }
    }

    private static String shortened(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60);
    }

    /**
     * Ends the reading.
     *
     * @throws BadQuestion if anything was wrong
     */
    void check() {
        if (!faults.isEmpty()) {
            throw new BadQuestion(faults);
        }
    }

    /** The question cannot be answered as it was asked. */
    static final class BadQuestion extends RuntimeException {

        private final transient List<Fault> faults;

        BadQuestion(List<Fault> faults) {
            super("a question with " + faults.size() + " faults", null, false, false);
            this.faults = List.copyOf(faults);
        }

        List<Fault> faults() {
            return faults;
        }
    }
}
