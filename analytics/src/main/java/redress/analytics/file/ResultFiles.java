package redress.analytics.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redress.analytics.labelling.Example;
import redress.events.EventJson;

/** Writes assignments.csv and clusters.json: the same grouping, the same bytes. */
final class ResultFiles {

    private ResultFiles() {}

    /** The stability is null where it was not measured: JSON knows no such number. */
    private record Settings(
            int n, int k, double resolution, @Nullable Double stability, int level, long seed, int noise) {}

    private record Sentence(int row, int from, int to, String text) {}

    private record Group(int cluster, int size, int coarser, String label, List<String> keywords, Sentence example) {}

    private record Document(Settings settings, List<Group> clusters) {}

    static void write(Grouping grouping, Path folder) throws Refusal {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve("assignments.csv"), assignments(grouping));
            Files.write(folder.resolve("clusters.json"), clusters(grouping));
        } catch (IOException e) {
            throw new Refusal("The results cannot be written to " + folder + ": " + e.getMessage() + ".");
        }
    }

    private static byte[] assignments(Grouping grouping) {
        StringBuilder csv = new StringBuilder("row,cluster\n");
        int[] assignment = grouping.assignment();
        for (int row = 0; row < assignment.length; row++) {
            csv.append(row).append(',').append(assignment[row]).append('\n');
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] clusters(Grouping grouping) {
        var clustering = grouping.clustering();
        List<Group> groups = new ArrayList<>();
        for (int c = 0; c < clustering.clusters().size(); c++) {
            Example example = grouping.examples().get(c);
            groups.add(new Group(
                    c,
                    clustering.clusters().get(c).size(),
                    grouping.coarser()[c],
                    grouping.labels().get(c).label(),
                    grouping.labels().get(c).keywords(),
                    new Sentence(
                            grouping.withText()[example.text()],
                            example.from(),
                            example.to(),
                            example.in(grouping.texts()))));
        }
        Settings settings = new Settings(
                grouping.rows(),
                clustering.k(),
                clustering.resolution(),
                Double.isNaN(clustering.stability()) ? null : rounded(clustering.stability()),
                grouping.level().whole(),
                clustering.seed(),
                grouping.noise());
        String json =
                EventJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(new Document(settings, groups));
        return (json.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static double rounded(double share) {
        return Math.round(share * 1_000) / 1_000.0;
    }
}
