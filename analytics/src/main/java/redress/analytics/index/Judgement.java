package redress.analytics.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.events.RootCauseId;

/**
 * What people decided about a root cause, as far as it changes which complaints belong to it.
 *
 * @param at when it was last decided about
 * @param before the state before it was rejected
 * @param name what a person calls it
 * @param mergedInto where its complaints count instead
 * @param parts what was split off from it, in the order of the decisions
 */
public record Judgement(
        RootCauseId rootCause,
        Instant at,
        String state,
        @Nullable String before,
        @Nullable String name,
        @Nullable RootCauseId mergedInto,
        @Nullable List<Part> parts) {

    public static final String SUSPECTED = "suspected";
    public static final String CONFIRMED = "confirmed";
    public static final String REJECTED = "rejected";

    /**
     * Complaints that belong to a root cause of their own.
     *
     * @param complaints which; empty if the scope says it
     * @param scope attribute values of those that do, also in future; empty if the list says it
     */
    public record Part(RootCauseId rootCause, Instant at, List<String> complaints, Map<String, String> scope) {

        /** Whether a complaint with these attributes lies in the scope. */
        public boolean covers(Map<String, String> attributes) {
            return !scope.isEmpty()
                    && scope.entrySet().stream()
                            .allMatch(value -> value.getValue().equals(attributes.get(value.getKey())));
        }
    }

    /** Of a root cause about which nobody has decided yet. */
    public static Judgement none(RootCauseId rootCause) {
        return new Judgement(rootCause, Instant.EPOCH, SUSPECTED, null, null, null, null);
    }

    public boolean wasRejected() {
        return state.equals(REJECTED);
    }

    public List<Part> allParts() {
        return parts == null ? List.of() : parts;
    }

    public Judgement named(String called) {
        return new Judgement(rootCause, at, state, before, name == null ? called : name, mergedInto, parts);
    }

    public Judgement confirmed(Instant now, String called) {
        return new Judgement(rootCause, now, CONFIRMED, null, called, mergedInto, parts);
    }

    public Judgement rejected(Instant now) {
        return new Judgement(rootCause, now, REJECTED, wasRejected() ? before : state, name, mergedInto, parts);
    }

    /** Nothing changes unless it was rejected. */
    public Judgement resumed(Instant now) {
        return wasRejected()
                ? new Judgement(rootCause, now, before == null ? SUSPECTED : before, null, name, mergedInto, parts)
                : this;
    }

    public Judgement merged(Instant now, @Nullable RootCauseId into) {
        return new Judgement(rootCause, now, state, before, name, into, parts);
    }

    /** The same decision told again changes nothing. */
    public Judgement split(Instant now, Part part) {
        List<Part> all = new ArrayList<>(allParts());
        all.removeIf(known -> known.rootCause().equals(part.rootCause()));
        all.add(part);
        return new Judgement(rootCause, now, state, before, name, mergedInto, all);
    }
}
