package redress.launcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import redress.events.EventJson;
import redress.launcher.terminal.Progress;
import redress.launcher.terminal.Refusal;
import tools.jackson.databind.JsonNode;

/** A process in which a service, or a part of one, is measured from inside; ends when it has told its figures. */
public final class Measurement {

    private final Ground ground;
    private final Map<String, Double> figures = new TreeMap<>();
    private String step = "";
    private @Nullable Progress progress;

    private Measurement(Ground ground) {
        this.ground = ground;
    }

    /** The figures by name that tasks of the command-service lead to. */
    public static ToDoubleFunction<String> of(Ground ground, String... tasks) throws IOException {
        return told(ground, ground.platform().measurement(List.of(tasks)));
    }

    /**
     * The figures by name that a task of analytics leads to.
     *
     * @param heap the limit of its process, such as {@code 2g}
     */
    public static ToDoubleFunction<String> ofTexts(Ground ground, String heap, String task) throws IOException {
        var platform = ground.platform();
        var texts = platform.installation().home().resolveSibling("shared/data");
        var libraries = platform.data().path().resolve("libraries");
        return told(ground, platform.textMeasurement(heap, List.of(task, texts.toString(), libraries.toString())));
    }

    /**
     * How many lines of the table of truths hold, by their word.
     *
     * @param page of the documentation, into which the table is written
     */
    public static ToDoubleFunction<String> ofTruth(Ground ground, Path page) throws IOException {
        return told(ground, ground.platform().truthMeasurement(page));
    }

    private static ToDoubleFunction<String> told(Ground ground, List<String> commandLine) throws IOException {
        var measurement = new Measurement(ground);
        measurement.run(commandLine);
        return name -> Objects.requireNonNull(measurement.figures.get(name), name);
    }

    private void run(List<String> commandLine) throws IOException {
        var log = ground.platform().data().log("measurement");
        var process = new ProcessBuilder(commandLine).redirectErrorStream(true).start();
        var stop = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(stop);
        try (var lines = process.inputReader();
                var rest = Files.newBufferedWriter(log)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("{\"")) {
                    hear(EventJson.MAPPER.readTree(line));
                } else {
                    rest.write(line);
                    rest.newLine();
                }
            }
        } finally {
            begin("");
        }
        var exit = process.onExit().join().exitValue();
        if (exit != 0) {
            throw new Refusal("The measurement ended with exit code " + exit + ": see " + log + ".");
        }
        Runtime.getRuntime().removeShutdownHook(stop);
    }

    private void hear(JsonNode told) {
        if (told.has("figure")) {
            figures.put(told.path("figure").asString(), told.path("value").asDouble());
        } else {
            begin(told.path("step").asString());
            if (progress != null) {
                progress.to(Math.round(100 * told.path("share").asDouble()));
            }
        }
    }

    private void begin(String next) {
        if (next.equals(step)) {
            return;
        }
        if (progress != null) {
            progress.close();
        }
        step = next;
        progress = next.isEmpty() ? null : new Progress(ground.terminal(), next, 100, "%");
    }
}
