package redress.bench.texts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.clustering.ClusterID;
import org.tribuo.clustering.ClusteringFactory;
import org.tribuo.clustering.hdbscan.HdbscanTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.distance.DistanceType;
import org.tribuo.math.neighbour.NeighboursQueryFactoryType;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** HDBSCAN of Tribuo (Campello, Moulavi and Sander 2013), minimum size 10, on all cores. */
final class Hdbscan {

    private static final int SMALLEST = 10;

    private final Logger logger = Logger.getLogger("org.tribuo");
    private final MutableDataset<ClusterID> data;

    Hdbscan(List<float[]> vectors) {
        logger.setLevel(Level.WARNING);
        var factory = new ClusteringFactory();
        String[] names = IntStream.range(0, vectors.getFirst().length)
                .mapToObj(d -> String.format(Locale.ROOT, "d%03d", d))
                .toArray(String[]::new);
        List<Example<ClusterID>> examples = new ArrayList<>();
        for (float[] vector : vectors) {
            double[] values = IntStream.range(0, vector.length)
                    .mapToDouble(d -> vector[d])
                    .toArray();
            examples.add(new ArrayExample<>(new ClusterID(ClusterID.UNASSIGNED), names, values));
        }
        data = new MutableDataset<>(examples, new SimpleDataSourceProvenance("bench", factory), factory);
    }

    /** How many it leaves in no cluster. */
    int leftOut() {
        var trainer = new HdbscanTrainer(
                SMALLEST,
                DistanceType.L2.getDistance(),
                SMALLEST,
                Runtime.getRuntime().availableProcessors(),
                NeighboursQueryFactoryType.BRUTE_FORCE);
        return Collections.frequency(trainer.train(data).getClusterLabels(), 0);
    }
}
