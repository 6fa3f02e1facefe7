package redress.launcher.bench;

import java.util.List;
import java.util.Set;

/** One benchmark of {@code ./redress bench}, on servers that hold nothing yet. */
public interface Bench {

    String name();

    /** What it measures and beside what, in a line. */
    String description();

    /** Names of the servers it needs; services it starts itself. */
    Set<String> servers();

    /** Measures. */
    List<Figure> measure(Ground ground) throws Exception;
}
