package redress.query.index.generation;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import redress.query.index.Generation;
import redress.query.index.Indices;

/**
 * Begins generations of the projected indices, puts them live and removes them. An index of a later version than the live
 * one was left behind by a rebuild that died; one of an earlier version was kept when it was replaced.
 */
@Component
public final class Generations {

    private final ElasticsearchClient elasticsearch;

    Generations(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** The indices that are behind the aliases now. */
    public Generation live() throws IOException {
        Map<String, String> names = new HashMap<>();
        for (String alias : Indices.PROJECTED) {
            Set<String> behind = elasticsearch
                    .indices()
                    .getAlias(a -> a.name(alias))
                    .aliases()
                    .keySet();
            if (behind.size() != 1) {
                throw new IOException(alias + " stands for " + behind.size() + " indices");
            }
            names.put(alias, behind.iterator().next());
        }
        return new Generation(names);
    }

    /** Creates empty indices of the next version, with the mappings of today; what a dead rebuild left behind goes. */
    public Generation begin(Generation live) throws IOException {
        delete(others(live).filter(Version::isLeftover).toList());
        Map<String, String> names = new HashMap<>();
        for (String alias : Indices.PROJECTED) {
            String next = alias + Version.MARK + (Version.number(alias, live.index(alias)) + 1);
            elasticsearch.indices().create(c -> c.index(next));
            names.put(alias, next);
        }
        return new Generation(names);
    }

    /** From one moment to the next every alias stands for the other generation. */
    public void swap(Generation from, Generation to) throws IOException {
        List<Action> actions = new ArrayList<>();
        for (String alias : Indices.PROJECTED) {
            actions.add(Action.of(
                    a -> a.remove(r -> r.index(from.index(alias)).alias(alias).mustExist(true))));
            actions.add(Action.of(a -> a.add(d -> d.index(to.index(alias)).alias(alias))));
        }
        elasticsearch.indices().updateAliases(u -> u.actions(actions));
    }

    /** Removes a generation that is not live. */
    public void remove(Generation dead) throws IOException {
        for (String index : dead.names().values()) {
            elasticsearch.indices().delete(d -> d.index(index).ignoreUnavailable(true));
        }
    }

    /** Removes all earlier versions of the live indices. */
    public void removeReplaced(Generation live) throws IOException {
        delete(others(live).filter(version -> !version.isLeftover()).toList());
    }

    private Stream<Version> others(Generation live) throws IOException {
        List<Version> others = new ArrayList<>();
        for (String alias : Indices.PROJECTED) {
            String own = live.index(alias);
            Collection<String> all = elasticsearch
                    .indices()
                    .get(g -> g.index(alias + Version.MARK + "*"))
                    .indices()
                    .keySet();
            all.stream()
                    .filter(index -> !index.equals(own) && Version.is(alias, index))
                    .forEach(index -> others.add(new Version(alias, index, own)));
        }
        return others.stream();
    }

    private void delete(List<Version> versions) throws IOException {
        for (Version version : versions) {
            elasticsearch.indices().delete(d -> d.index(version.index()).ignoreUnavailable(true));
        }
    }
}
