package redress.simulation.text;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Spherical k-means: starts drawn as in k-means++ with 1 - cosine for the squared distance, at most 30 rounds. */
final class KMeans {

    private static final int ROUNDS = 30;

    private final TfIdf texts;
    private final SplittableRandom random;
    private final double[][] centres;
    private final int[] groups;
    private double cohesion;

    private KMeans(TfIdf texts, int k, long seed) {
        this.texts = texts;
        random = new SplittableRandom(seed);
        centres = new double[k][];
        groups = new int[texts.texts()];
    }

    /** The group of every text, from the start of several whose texts are nearest to their centres. */
    static int[] group(TfIdf texts, int k, int starts) {
        KMeans best = new KMeans(texts, k, 0).run();
        for (int start = 1; start < starts; start++) {
            KMeans another = new KMeans(texts, k, start).run();
            best = another.cohesion > best.cohesion ? another : best;
        }
        return best.groups;
    }

    private KMeans run() {
        start();
        for (int round = 0; round < ROUNDS && assign(); round++) {
            for (double[] centre : centres) {
                Arrays.fill(centre, 0);
            }
            for (int text = 0; text < groups.length; text++) {
                texts.addTo(centres[groups[text]], text);
            }
            for (double[] centre : centres) {
                TfIdf.unit(centre);
            }
        }
        return this;
    }

    private void start() {
        double[] distance = new double[groups.length];
        Arrays.fill(distance, 1);
        for (int c = 0; c < centres.length; c++) {
            double at = random.nextDouble() * Arrays.stream(distance).sum();
            int text = 0;
            while (text < distance.length - 1 && at >= distance[text]) {
                at -= distance[text++];
            }
            centres[c] = new double[texts.vocabulary()];
            texts.addTo(centres[c], text);
            for (int t = 0; t < distance.length; t++) {
                distance[t] = Math.max(0, Math.min(distance[t], 1 - texts.cosine(t, centres[c])));
            }
        }
    }

    private boolean assign() {
        boolean moved = false;
        cohesion = 0;
        for (int text = 0; text < groups.length; text++) {
            int nearest = 0;
            double nearness = -1;
            for (int c = 0; c < centres.length; c++) {
                double cosine = texts.cosine(text, centres[c]);
                if (cosine > nearness) {
                    nearness = cosine;
                    nearest = c;
                }
            }
            moved |= groups[text] != nearest;
            groups[text] = nearest;
            cohesion += nearness;
        }
        return moved;
    }
}
