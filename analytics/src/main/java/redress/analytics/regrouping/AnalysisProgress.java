package redress.analytics.regrouping;

import org.springframework.stereotype.Component;

/** How far the clustering that is running has come. */
@Component
public final class AnalysisProgress {

    /**
     * A moment of it.
     *
     * @param done of {@code total} in this phase
     */
    public record State(Phase phase, int done, int total) {}

    private volatile State state = new State(Phase.IDLE, 0, 0);

    public State state() {
        return state;
    }

    void enter(Phase phase, int total) {
        state = new State(phase, 0, total);
    }

    void reached(int done, int total) {
        state = new State(state.phase, done, total);
    }
}
