package redress.query.rebuild.replay;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which documents were written, by alias. */
public final class Written {

    private final Map<String, Set<String>> ids = new HashMap<>();

    void add(String index, String id) {
        ids.computeIfAbsent(index, _ -> new HashSet<>()).add(id);
    }

    public Map<String, Set<String>> ids() {
        return ids;
    }
}
