package redress.analytics.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import redress.analytics.clustering.Cluster;
import redress.analytics.clustering.Clusterer;
import redress.analytics.clustering.Clustering;
import redress.analytics.clustering.Hierarchy;
import redress.analytics.clustering.Level;
import redress.analytics.embedding.Embedder;
import redress.analytics.embedding.Progress;
import redress.analytics.labelling.ClusterLabel;
import redress.analytics.labelling.Example;
import redress.analytics.labelling.Examples;
import redress.analytics.labelling.Labels;

/**
 * What was found in the rows of a file.
 *
 * @param rows how many there are
 * @param withText rows with a text, ascending; the clustering counts only these
 * @param texts of those rows
 * @param level how coarse or fine it was asked to be
 * @param coarser of each cluster the position of the one that holds it a step coarser
 */
record Grouping(
        int rows,
        int[] withText,
        List<String> texts,
        Level level,
        Clustering clustering,
        int[] coarser,
        List<ClusterLabel> labels,
        List<Example> examples) {

    /** Texts nearest to a cluster's centre, among whose sentences the example is looked for. */
    private static final int CANDIDATES = 3;

    static Grouping of(List<String> all, Embedder embedder, long seed, Level level, Progress progress) {
        int[] withText = IntStream.range(0, all.size())
                .filter(i -> !all.get(i).isBlank())
                .toArray();
        List<String> texts = Arrays.stream(withText).mapToObj(all::get).toList();
        List<float[]> vectors = embedder.embed(texts, progress);
        Hierarchy hierarchy = Clusterer.withSeed(seed).hierarchy(vectors, texts);
        Clustering clustering = hierarchy.cut(level);
        int[] coarser = clustering.within(hierarchy.cut(level.coarser()));
        List<Cluster> clusters = clustering.clusters();
        List<Example> examples = new ArrayList<>();
        Examples.of(texts, vectors, clusters, CANDIDATES, s -> embedder.embed(s, Progress.SILENT))
                .forEach(found -> examples.add(found.getFirst()));
        // Nothing is known of who wrote what: each row counts as a customer of its own.
        List<String> customers =
                Arrays.stream(withText).mapToObj(Integer::toString).toList();
        List<ClusterLabel> labels = Labels.of(texts, customers, clusters);
        return new Grouping(all.size(), withText, texts, level, clustering, coarser, labels, List.copyOf(examples));
    }

    /** For each row its cluster, {@link Clustering#ALONE} where its text is empty or truly alone. */
    int[] assignment() {
        int[] assignment = new int[rows];
        Arrays.fill(assignment, Clustering.ALONE);
        for (int i = 0; i < withText.length; i++) {
            assignment[withText[i]] = clustering.assignment()[i];
        }
        return assignment;
    }

    /** The example's text, on one line. */
    String sentence(int cluster) {
        return examples.get(cluster).in(texts);
    }

    int noise() {
        return rows - withText.length + clustering.noise();
    }
}
