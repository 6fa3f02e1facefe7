package redress.identity.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Where a service shows personal data, and to which roles; others may be let in there but see less. */
public final class PersonalData {

    private final Set<String> readers;
    private final List<PathPattern> places;

    private PersonalData(Set<String> readers, List<PathPattern> places) {
        this.readers = readers;
        this.places = places;
    }

    /** Names of roles, and patterns of paths. */
    public static PersonalData shownTo(String[] readers, String... places) {
        List<PathPattern> patterns = Arrays.stream(places)
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
        return new PersonalData(Set.of(readers), patterns);
    }

    static PersonalData none() {
        return shownTo(new String[0]);
    }

    boolean isShown(String path, List<String> roles) {
        PathContainer place = PathContainer.parsePath(path);
        return roles.stream().anyMatch(readers::contains)
                && places.stream().anyMatch(pattern -> pattern.matches(place));
    }
}
