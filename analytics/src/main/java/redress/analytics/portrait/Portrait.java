package redress.analytics.portrait;

import java.util.List;
import org.jspecify.annotations.Nullable;
import redress.analytics.labelling.Shared;
import redress.events.finding.Suspicion.Example;
import redress.events.finding.Suspicion.Guess;
import redress.events.finding.Suspicion.Hypothesis;

/**
 * What people are shown of a cluster. Points at sentences by complaint and span, never by text, so that nothing is left of
 * them once their customer is erased.
 *
 * @param headline a typical sentence that everybody may read; absent if every one may name somebody
 * @param typical the sentences nearest to the centre, each from another complaint
 * @param borderline sentences of complaints that nearly belong to another cluster, nearest to it first
 * @param pairs complaints of different customers that are most alike
 * @param words what its customers share, most telling first
 * @param standsOut attribute values and pairs of them that are more frequent than elsewhere, most telling first
 * @param trend absent if all complaints together are younger than that takes
 * @param category which of the four common causes the texts speak for
 * @param feeling what most customers who name a feeling name
 */
public record Portrait(
        @Nullable Example headline,
        List<Example> typical,
        List<Borderline> borderline,
        List<Pair> pairs,
        List<Shared> words,
        List<Hypothesis> standsOut,
        @Nullable Trend trend,
        @Nullable Guess category,
        @Nullable Guess feeling) {

    /**
     * A sentence of a complaint at the edge.
     *
     * @param cluster id of the other cluster to which it nearly belongs
     * @param margin how much nearer it is to its own centre, as a difference of cosines; below zero if the other is nearer
     */
    public record Borderline(Example sentence, String cluster, double margin) {}

    /**
     * Two complaints that are alike.
     *
     * @param one a typical sentence of the first
     * @param other and of the second
     * @param similarity cosine of the complaints
     * @param words that both have
     */
    public record Pair(Example one, Example other, double similarity, List<String> words) {}
}
