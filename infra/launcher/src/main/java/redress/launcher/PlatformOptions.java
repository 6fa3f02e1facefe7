package redress.launcher;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import redress.launcher.platform.DataDirectory;
import redress.launcher.platform.Installation;
import redress.launcher.platform.Platform;
import redress.launcher.platform.Ports;
import redress.launcher.platform.ProcessRecord;
import redress.launcher.terminal.Refusal;

/** Which platform a command is about. */
final class PlatformOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Directory that keeps everything of this platform (default: var/ beside this script).")
    private @Nullable Path data;

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            description = "Shifts every port, so that two platforms can run.")
    private @Nullable Integer offset;

    /** The platform to be started. */
    Platform toStart() {
        return platform(new Ports(offset == null ? 0 : offset));
    }

    /** The platform that runs, or last ran, on the directory: it remembers its own ports. */
    Platform started() {
        return platform(directory().ports().orElseGet(() -> new Ports(offset == null ? 0 : offset)));
    }

    /**
     * The platform that runs on the directory.
     *
     * @throws Refusal if none does
     */
    Platform running() {
        var platform = started();
        if (ProcessRecord.read(platform.data().launcher())
                .flatMap(ProcessRecord::running)
                .isEmpty()) {
            throw new Refusal("Redress is not running on " + platform.data().path() + ": start it with ./redress up"
                    + asTyped() + ".");
        }
        return platform;
    }

    /** A platform of its own for measuring, unless a person names one. */
    Platform toMeasure(int usualOffset, Path usualData) {
        var ports = new Ports(offset == null ? usualOffset : offset);
        return new Platform(Installation.find(), DataDirectory.at(data == null ? usualData : data), ports);
    }

    private Platform platform(Ports ports) {
        return new Platform(Installation.find(), directory(), ports);
    }

    DataDirectory directory() {
        return DataDirectory.at(data == null ? Installation.find().defaultData() : data);
    }

    /** What to add to a command about this platform. */
    String asTyped() {
        if (data == null) {
            return "";
        }
        var path = data.toString();
        return " --data " + (path.matches("[\\w./~-]+") ? path : "'" + path.replace("'", "'\\''") + "'");
    }
}
