package redress.query.rebuild.replay;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redress.query.index.Write;

/** Which documents were written, by alias. */
public final class Written {

    private final Map<String, Set<String>> ids = new HashMap<>();

    void add(List<Write> writes) {
        writes.forEach(write ->
                ids.computeIfAbsent(write.index(), _ -> new HashSet<>()).add(write.id()));
    }

    public Map<String, Set<String>> ids() {
        return ids;
    }
}
