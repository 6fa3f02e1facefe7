package redress.analytics.clustering;

import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The directions along which rows differ most, by subspace iteration (Rutishauser 1969; Halko, Martinsson and Tropp
 * 2011, section 4.5). They span the space of the leading eigenvectors but are not those themselves: cosines after a
 * projection do not depend on the axes. Nothing is drawn anew from run to run, and each product is summed in one order,
 * so the same rows give the same bits. Directions whose eigenvalues are close to the last one wanted come out blended,
 * which does no harm: there is no edge in the spectrum of texts.
 */
final class Leading {

    private static final int ROUNDS = 8;
    private static final long START = 20_110_217;

    private Leading() {}

    /**
     * An orthonormal basis.
     *
     * @param size length of a row
     * @param count directions wanted, at most size
     * @param gram multiplies a vector by the (centred) product of the rows' matrix with its transpose
     */
    static double[][] directions(int size, int count, UnaryOperator<double[]> gram) {
        Random random = new Random(START);
        double[][] basis = new double[count][];
        for (int b = 0; b < count; b++) {
            basis[b] = random.doubles(size, -1, 1).toArray();
        }
        orthonormalise(basis);
        for (int round = 0; round < ROUNDS; round++) {
            double[][] before = basis;
            basis = IntStream.range(0, count)
                    .parallel()
                    .mapToObj(b -> gram.apply(before[b]))
                    .toArray(double[][]::new);
            orthonormalise(basis);
        }
        return basis;
    }

    /** Modified Gram-Schmidt. What is left of a direction that the others span is rounding error and becomes zero. */
    private static void orthonormalise(double[][] basis) {
        for (int b = 0; b < basis.length; b++) {
            double[] pivot = basis[b];
            double length = Math.sqrt(dot(pivot, pivot));
            double scale = length > 1e-12 ? 1 / length : 0;
            for (int d = 0; d < pivot.length; d++) {
                pivot[d] *= scale;
            }
            IntStream.range(b + 1, basis.length).parallel().forEach(c -> subtract(basis[c], pivot));
        }
    }

    private static void subtract(double[] vector, double[] pivot) {
        double share = dot(vector, pivot);
        for (int d = 0; d < vector.length; d++) {
            vector[d] = Math.fma(-share, pivot[d], vector[d]);
        }
    }

    /** In four partial sums that the processor adds side by side. */
    static double dot(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int d = 0;
        for (; d + 4 <= a.length; d += 4) {
            s0 = Math.fma(a[d], b[d], s0);
            s1 = Math.fma(a[d + 1], b[d + 1], s1);
            s2 = Math.fma(a[d + 2], b[d + 2], s2);
            s3 = Math.fma(a[d + 3], b[d + 3], s3);
        }
        for (; d < a.length; d++) {
            s0 = Math.fma(a[d], b[d], s0);
        }
        return s0 + s1 + (s2 + s3);
    }
}
