package redress.bench.truth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A page of the documentation, of which a part between two marks is written by a measurement and the rest by hand. */
final class Page {

    static final String BEGIN = "<!-- measured -->";
    static final String END = "<!-- /measured -->";

    private Page() {}

    /** Replaces what is between the marks; a page that does not exist consists of them alone. */
    static void write(Path file, List<String> measured) throws IOException {
        String page = Files.exists(file) ? Files.readString(file) : BEGIN + "\n" + END + "\n";
        Files.writeString(file, with(page, String.join("\n", measured)));
    }

    /** The page with another part between its marks. */
    static String with(String page, String measured) {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("the page has no place for what is measured: " + BEGIN);
        }
        return page.substring(0, begin) + BEGIN + "\n" + measured + "\n" + page.substring(end);
    }
}
