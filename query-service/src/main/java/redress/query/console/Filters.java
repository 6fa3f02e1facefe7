package redress.query.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redress.query.search.Facet;
import redress.query.search.FacetCounts.Count;

/** What the sidebar of the complaint list offers, and the filters that are set, each with the address that changes it. */
record Filters(List<Group> groups, List<Chip> chips) {

    /** The values of one facet. */
    record Group(String field, List<Choice> choices, boolean open) {}

    /** A value to choose, or chosen already. */
    record Choice(String value, long count, boolean chosen, String href) {}

    /** A filter that is set; following the address removes it. */
    record Chip(String field, String value, boolean excluded, String href) {}

    private static final Set<Facet> HIDDEN = Set.of(Facet.CLUSTER_ID, Facet.ROOT_CAUSE_ID);
    private static final Set<String> NO_FILTERS = Set.of("sort", "size");
    private static final int SHOWN = 12;

    static Filters of(Map<Facet, List<Count>> facets, Address address) {
        List<Group> groups = new ArrayList<>();
        facets.forEach((facet, counts) -> {
            if (!HIDDEN.contains(facet) && !counts.isEmpty()) {
                groups.add(group(facet.field(), counts, address));
            }
        });
        return new Filters(groups, chips(address));
    }

    private static Group group(String field, List<Count> counts, Address address) {
        List<Choice> choices = counts.stream()
                .limit(SHOWN)
                .map(count -> choice(field, count, address))
                .toList();
        return new Group(field, choices, choices.stream().anyMatch(Choice::chosen));
    }

    private static Choice choice(String field, Count count, Address address) {
        boolean chosen = address.has(field, count.value());
        Address target = chosen ? address.without(field, count.value()) : address.with(field, count.value());
        return new Choice(count.value(), count.count(), chosen, target.toString());
    }

    private static List<Chip> chips(Address address) {
        List<Chip> chips = new ArrayList<>();
        address.parameters().forEach((name, values) -> {
            if (!NO_FILTERS.contains(name)) {
                boolean excluded = name.startsWith("not.");
                String field = excluded ? name.substring("not.".length()) : name;
                values.forEach(value -> chips.add(new Chip(
                        field, value, excluded, address.without(name, value).toString())));
            }
        });
        return chips;
    }
}
