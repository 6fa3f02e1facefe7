package redress.bench;

import java.io.PrintStream;
import java.util.Map;
import redress.events.EventJson;

/** What is told to whoever started the measurement: a JSON object a line on the standard output. */
public final class Told {

    private static final PrintStream OUT = System.out;

    private Told() {}

    /** How far a step is; steps end at 1. */
    public static void progress(String step, double share) {
        line(Map.of("step", step, "share", share));
    }

    public static void figure(String name, double value) {
        line(Map.of("figure", name, "value", value));
    }

    private static void line(Map<String, Object> line) {
        synchronized (OUT) {
            OUT.println(EventJson.MAPPER.writeValueAsString(line));
            OUT.flush();
        }
    }
}
