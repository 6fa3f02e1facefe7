package redress.command.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import redress.command.complaint.ComplaintCommand.AttributeCause;
import redress.command.complaint.ComplaintCommand.WithdrawAttribution;
import redress.command.input.CommandReader;
import redress.command.input.Fault;
import redress.command.input.Unfit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the steps of a recovery from {@code {"steps": [{"at", "by", "command", "authority"?, "fields"?}]}}. */
final class HistoryReader {

    private static final String STEPS = "steps";
    private static final String FIELDS = "fields";
    private static final int MOST_STEPS = 1000;
    private static final int MOST_FAULTS = 50;
    /** Judgements on the cause are made here and now: another system does not know the root causes. */
    private static final Set<String> JUDGEMENTS =
            Set.of(NamedCommands.nameOf(AttributeCause.class), NamedCommands.nameOf(WithdrawAttribution.class));

    /**
     * Something that was done.
     *
     * @param by user name of who did it
     * @param authority worth of a gesture that they could give alone then; absent: as a handler may now
     * @param fields of the command
     */
    record Step(
            Instant at, String by, String command, @Nullable BigDecimal authority, ObjectNode fields) {}

    /** What a step says beside the fields of its command. */
    record Frame(
            Instant at, String by, String command, @Nullable BigDecimal authority) {}

    private HistoryReader() {}

    /**
     * The steps, at least one.
     *
     * @throws Unfit naming every fault in every step, the first fifty of them
     */
    static List<Step> read(ObjectNode body, Instant now, BigDecimal mostAuthority) {
        JsonNode list = body.path(STEPS);
        if (!list.isArray() || list.isEmpty() || list.size() > MOST_STEPS) {
            throw new Unfit(STEPS, "format", "steps must be a list of 1 to 1,000 steps");
        }
        if (body.size() > 1) {
            throw new Unfit(body.propertyNames().stream()
                    .filter(name -> !name.equals(STEPS))
                    .limit(MOST_FAULTS)
                    .map(name -> new Fault(name, "unknown-field", "a history has steps and nothing else"))
                    .toList());
        }
        List<Step> steps = inSteps(list.valueStream().toList(), HistoryReader::step);
        inSteps(steps, step -> checked(step, now, mostAuthority));
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).at().isBefore(steps.get(i - 1).at())) {
                throw new Unfit(
                        STEPS + "[" + i + "].at", "in-order", "at must not be before that of the step before it");
            }
        }
        return steps;
    }

    private static Step step(JsonNode json) {
        if (!(json instanceof ObjectNode step)) {
            throw new Unfit("", "format", "a step must be an object");
        }
        ObjectNode frame = step.deepCopy();
        JsonNode fields = frame.remove(FIELDS);
        if (fields != null && !fields.isObject()) {
            throw new Unfit(FIELDS, "format", "fields must be an object");
        }
        Frame read = CommandReader.read(Frame.class, frame, Map.of());
        ObjectNode said = fields == null ? frame.objectNode() : (ObjectNode) fields;
        return new Step(read.at(), read.by(), read.command(), read.authority(), said);
    }

    private static Step checked(Step step, Instant now, BigDecimal mostAuthority) {
        if (step.at().isAfter(now)) {
            throw new Unfit("at", "not-in-future", "at must not be in the future");
        }
        if (!Caller.isUserName(step.by())) {
            throw new Unfit("by", "user-name", "by must be an employee's user name");
        }
        if (step.authority() != null
                && (step.authority().signum() < 0 || step.authority().compareTo(mostAuthority) > 0)) {
            throw new Unfit(
                    "authority", "within-limits", "authority must be from 0 to what an administrator may give here");
        }
        if (JUDGEMENTS.contains(step.command())) {
            throw new Unfit(
                    "command", "not-in-history", "the link to a root cause is a judgement made here, not in a history");
        }
        return step;
    }

    /** What becomes of each; the faults of all are told together, with the step in which they are. */
    static <T, R> List<R> inSteps(List<T> steps, Function<T, R> reader) {
        List<R> read = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < steps.size() && faults.size() < MOST_FAULTS; i++) {
            String prefix = STEPS + "[" + i + "]";
            try {
                read.add(reader.apply(steps.get(i)));
            } catch (Unfit unfit) {
                unfit.faults().forEach(fault -> faults.add(in(prefix, fault)));
            } catch (NamedCommands.Unknown unknown) {
                faults.add(new Fault(prefix + ".command", "known-command", "there is no such command"));
            }
        }
        if (!faults.isEmpty()) {
            throw new Unfit(faults);
        }
        return read;
    }

    private static Fault in(String step, Fault fault) {
        return new Fault(fault.field().isEmpty() ? step : step + "." + fault.field(), fault.rule(), fault.message());
    }
}
