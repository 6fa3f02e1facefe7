package redress.analytics.portrait;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import redress.analytics.clustering.Cluster;
import redress.analytics.labelling.Examples;
import redress.analytics.labelling.Examples.Scored;
import redress.analytics.labelling.Language;
import redress.analytics.labelling.Shareable;
import redress.events.ComplaintId;
import redress.events.finding.Suspicion;

/** Portrays clusters. All sentences that are needed are embedded in one go. */
public final class Portraits {

    private static final int SHOWN = 3;
    /** Texts in which a headline is looked for, and those most alike; each of their sentences is embedded. */
    private static final int HEADLINE_FROM = 10;

    private static final int WORDS = 6;

    private final Sitters sitters;
    private final Shareable shareable;
    private final Kinds kinds;
    private final Feelings feelings = new Feelings();
    private final Instant now;

    private Portraits(Sitters sitters, Function<List<String>, List<float[]>> embed, Instant now) {
        this.sitters = sitters;
        this.shareable = Shareable.among(sitters.texts(), sitters.customers());
        this.kinds = Kinds.among(sitters.vectors(), embed);
        this.now = now;
    }

    /** One portrait for each cluster, in their order. */
    public static List<Portrait> of(Sitters sitters, Function<List<String>, List<float[]>> embed, Instant now) {
        return sitters.clusters().isEmpty() ? List.of() : new Portraits(sitters, embed, now).paint(embed);
    }

    /** What was picked of a cluster before its sentences are known; positions of texts. */
    private record Picked(List<Integer> typical, List<Edges.Edge> edges, List<Alike.Two> pairs) {

        List<Integer> all() {
            Set<Integer> all = new LinkedHashSet<>(typical);
            edges.forEach(edge -> all.add(edge.text()));
            pairs.forEach(pair -> all.addAll(List.of(pair.one(), pair.other())));
            return List.copyOf(all);
        }
    }

    private List<Portrait> paint(Function<List<String>, List<float[]>> embed) {
        Edges edges = new Edges(sitters.texts(), sitters.vectors(), sitters.clusters());
        Alike alike = new Alike(sitters.customers(), sitters.vectors());
        List<Picked> picked = new ArrayList<>();
        for (int c = 0; c < sitters.clusters().size(); c++) {
            Cluster cluster = sitters.clusters().get(c);
            List<Integer> nearest = Examples.typical(sitters.texts(), sitters.vectors(), cluster, HEADLINE_FROM);
            Set<Integer> shown = new HashSet<>(nearest.subList(0, Math.min(SHOWN, nearest.size())));
            picked.add(new Picked(nearest, edges.of(c, shown, SHOWN), alike.among(nearest, SHOWN)));
        }
        var sentences = Examples.scored(
                sitters.texts(),
                sitters.clusters(),
                picked.stream().map(Picked::all).toList(),
                embed);
        List<Portrait> portraits = new ArrayList<>();
        for (int c = 0; c < picked.size(); c++) {
            portraits.add(portrait(c, picked.get(c), sentences.get(c)));
        }
        return portraits;
    }

    private Portrait portrait(int c, Picked picked, List<List<Scored>> sentences) {
        Cluster cluster = sitters.clusters().get(c);
        Best best = new Best(picked.all(), sentences);
        List<Integer> members = Arrays.stream(cluster.members()).boxed().toList();
        List<String> texts = members.stream().map(sitters.texts()::get).toList();
        // Both guesses know English only.
        boolean english = 2 * Language.notEnglish(texts) < texts.size();
        return new Portrait(
                headline(sentences.subList(0, picked.typical.size())),
                picked.typical.stream().limit(SHOWN).map(best::sentence).toList(),
                picked.edges.stream()
                        .map(edge -> new Portrait.Borderline(
                                best.sentence(edge.text()), sitters.ids().get(edge.other()), rounded(edge.margin())))
                        .toList(),
                picked.pairs.stream().map(pair -> pair(pair, best)).toList(),
                sitters.words().get(c),
                sitters.standsOut().get(c),
                Trend.of(members.stream().map(sitters.times()::get).toList(), now),
                english ? kinds.of(members.stream().map(sitters.vectors()::get).toList()) : null,
                english
                        ? feelings.of(
                                texts,
                                members.stream().map(sitters.customers()::get).toList())
                        : null);
    }

    private Portrait.Pair pair(Alike.Two pair, Best best) {
        return new Portrait.Pair(
                best.sentence(pair.one()),
                best.sentence(pair.other()),
                rounded(pair.similarity()),
                shareable.shared(
                        sitters.texts().get(pair.one()), sitters.texts().get(pair.other()), WORDS));
    }

    private Suspicion.@Nullable Example headline(List<List<Scored>> typical) {
        return typical.stream()
                .flatMap(List::stream)
                .filter(s -> shareable.mayBeShown(s.example().in(sitters.texts())))
                .sorted(Examples.NEAREST)
                .map(this::span)
                .findFirst()
                .orElse(null);
    }

    private Suspicion.Example span(Scored sentence) {
        return new Suspicion.Example(
                ComplaintId.of(sitters.complaints().get(sentence.example().text())),
                sentence.example().from(),
                sentence.example().to());
    }

    private static double rounded(double cosine) {
        return Math.round(cosine * 1000) / 1000.0;
    }

    /** The most typical sentence of each text that was picked. */
    private final class Best {
        private final List<Integer> texts;
        private final List<List<Scored>> sentences;

        Best(List<Integer> texts, List<List<Scored>> sentences) {
            this.texts = texts;
            this.sentences = sentences;
        }

        Suspicion.Example sentence(int text) {
            return span(sentences.get(texts.indexOf(text)).getFirst());
        }
    }
}
