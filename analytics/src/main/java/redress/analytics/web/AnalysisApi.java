package redress.analytics.web;

import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import redress.analytics.feed.AnalyticsFeed;
import redress.analytics.feed.Backlog;
import redress.analytics.index.Vectors;
import redress.analytics.regrouping.AnalysisProgress;
import redress.analytics.regrouping.Regrouping;

/** How far the analysis is behind the complaints. */
@RestController
class AnalysisApi {

    private final AnalyticsFeed feed;
    private final Vectors vectors;
    private final Backlog backlog;
    private final Regrouping regrouping;
    private final AnalysisProgress progress;

    AnalysisApi(
            AnalyticsFeed feed, Vectors vectors, Backlog backlog, Regrouping regrouping, AnalysisProgress progress) {
        this.feed = feed;
        this.vectors = vectors;
        this.backlog = backlog;
        this.regrouping = regrouping;
        this.progress = progress;
    }

    /**
     * The state of the analysis.
     *
     * @param texts vectors stored
     * @param waiting events not read yet
     */
    record Analysis(long texts, long waiting, Running clustering) {}

    /** The clustering at hand: {@code done} of {@code total} in this phase. */
    record Running(boolean running, String phase, int done, int total) {}

    @GetMapping("/api/analysis")
    Analysis analysis() throws IOException {
        NotReady.unless(feed.hasStarted());
        var state = progress.state();
        return new Analysis(
                vectors.count(),
                backlog.events(),
                new Running(regrouping.isRunning(), state.phase().logicalName(), state.done(), state.total()));
    }
}
