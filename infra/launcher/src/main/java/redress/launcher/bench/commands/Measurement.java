package redress.launcher.bench.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import redress.events.EventJson;
import redress.launcher.bench.Ground;
import redress.launcher.terminal.Progress;
import redress.launcher.terminal.Refusal;
import tools.jackson.databind.JsonNode;

/** A process in which the command-service runs and is measured from inside; ends when it has told its figures. */
public final class Measurement {

    private final Ground ground;
    private final Map<String, Double> figures = new TreeMap<>();
    private String step = "";
    private @Nullable Progress progress;

    private Measurement(Ground ground) {
        this.ground = ground;
    }

    /** The figures by name that the tasks lead to. */
    public static ToDoubleFunction<String> of(Ground ground, String... tasks) throws IOException {
        var measurement = new Measurement(ground);
        measurement.run(List.of(tasks));
        return name -> Objects.requireNonNull(measurement.figures.get(name), name);
    }

    private void run(List<String> tasks) throws IOException {
        var log = ground.platform().data().log("measurement");
        var process = new ProcessBuilder(ground.platform().measurement(tasks))
                .redirectErrorStream(true)
                .start();
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
