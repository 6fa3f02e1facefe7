package redress.query.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import redress.query.figure.DailyComplaints;
import redress.query.figure.Estimates;
import redress.query.figure.Figure;
import redress.query.figure.Figure.Kind;
import redress.query.figure.SaidEffects;
import redress.query.figure.WeeklySurges;
import redress.query.health.FreshnessCheck;
import redress.query.web.BadParameter;
import redress.query.web.Times;

/** Figures as they were known on a day. */
@RestController
@Tag(name = "figures")
class FiguresApi {

    private static final int MOST = 1000;

    private final DailyComplaints complaints;
    private final Estimates estimates;
    private final SaidEffects effects;
    private final WeeklySurges surges;
    private final FreshnessCheck freshness;

    FiguresApi(
            DailyComplaints complaints,
            Estimates estimates,
            SaidEffects effects,
            WeeklySurges surges,
            FreshnessCheck freshness) {
        this.complaints = complaints;
        this.estimates = estimates;
        this.effects = effects;
        this.surges = surges;
        this.freshness = freshness;
    }

    @GetMapping("/api/figures")
    @Operation(
            summary = "A figure as it is known, or as it was known at the end of a past day",
            description =
                    "figure: complaints (of each day and product), silent-customers or expected-loss (of each root"
                            + " cause), fix-effects (of each fix and segment) or surges (alarms of weeks). knownOn: a day, UTC;"
                            + " without it what is known now. product, from and to choose complaints and surges, rootCauseId"
                            + " all but complaints.")
    ListOf<Figure> figures(
            @RequestParam String figure,
            @RequestParam(required = false) @Nullable String knownOn,
            @RequestParam(required = false) @Nullable String product,
            @RequestParam(required = false) @Nullable String rootCauseId,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "100") int size,
            @RequestParam(name = "search_after", required = false) @Nullable String after)
            throws IOException {
        Kind kind = Kind.named(figure)
                .orElseThrow(() -> new BadParameter("figure", "must be one of " + String.join(", ", Kind.words())));
        if (size < 1 || size > MOST) {
            throw new BadParameter("size", "must be 1 to " + MOST);
        }
        Instant known = Times.to("knownOn", knownOn);
        Instant first = Times.from("from", from);
        Instant last = Times.to("to", to);
        Figure.Page page = switch (kind) {
            case COMPLAINTS -> complaints.page(new DailyComplaints.Wanted(product, first, last, known), size, after);
            case SILENT_CUSTOMERS, EXPECTED_LOSS -> estimates.of(kind, rootCauseId, known);
            case FIX_EFFECTS -> effects.of(rootCauseId, known);
            case SURGES -> surges.page(new WeeklySurges.Wanted(product, rootCauseId, first, last, known), size, after);
        };
        return new ListOf<>(page.total(), page.items(), page.next(), freshness.now());
    }
}
