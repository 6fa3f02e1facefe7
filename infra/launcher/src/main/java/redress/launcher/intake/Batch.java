package redress.launcher.intake;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ThreadLocalRandom;

/** One import of one file: the name under which the intake counts its records. */
record Batch(String id) {

    private static final int LONGEST_NAME = 36;

    /** A new one, whose name tells a person when and what. */
    static Batch of(Path file, Instant now) {
        var name = name(file).replaceAll("[^A-Za-z0-9_-]+", "-");
        return new Batch(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(now.atOffset(ZoneOffset.UTC)) + "-"
                + name.substring(0, Math.min(LONGEST_NAME, name.length()))
                + "-%04x".formatted(ThreadLocalRandom.current().nextInt(1 << 16)));
    }

    /** A file's name without its endings. */
    static String name(Path file) {
        return file.getFileName().toString().replaceFirst("(?i)(\\.(csv|tsv|txt|jsonl|ndjson|json))?(\\.gz)?$", "");
    }

    String record(long row) {
        return id + ":" + row;
    }

    static long row(String record) {
        return Long.parseLong(record.substring(record.lastIndexOf(':') + 1));
    }
}
