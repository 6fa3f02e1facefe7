package redress.launcher.supervision;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import redress.launcher.platform.Part;
import redress.launcher.platform.Platform;

/** Processes that a killed launcher left behind: services first, then the servers, as in an orderly stop. */
public record Leftovers(Platform platform) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Names of the parts that still ran; when this returns none does. */
    public List<String> stop() throws IOException {
        var left = platform.parts().stream()
                .filter(part -> part.running().isPresent())
                .toList();
        left.stream().filter(platform.services()::contains).parallel().forEach(part -> part.stop(PATIENCE));
        platform.servers().reversed().forEach(part -> part.stop(PATIENCE));
        for (var part : platform.parts()) {
            Files.deleteIfExists(platform.data().process(part.name()));
        }
        return left.stream().map(Part::name).toList();
    }
}
