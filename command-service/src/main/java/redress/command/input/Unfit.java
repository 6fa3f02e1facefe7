package redress.command.input;

import java.util.List;
import java.util.stream.Collectors;

/** What came in cannot become a command; says all faults that were found. It is an answer, not a failure: no stack trace. */
public final class Unfit extends RuntimeException {

    private final transient List<Fault> faults;

    public Unfit(List<Fault> faults) {
        super(faults.stream().map(Fault::message).collect(Collectors.joining("; ")), null, false, false);
        this.faults = List.copyOf(faults);
    }

    public Unfit(String field, String rule, String message) {
        this(List.of(new Fault(field, rule, message)));
    }

    /** At least one. */
    public List<Fault> faults() {
        return faults;
    }
}
