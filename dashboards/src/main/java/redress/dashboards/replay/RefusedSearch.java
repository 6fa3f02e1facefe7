package redress.dashboards.replay;

/** Elasticsearch refuses what a panel asks; Grafana would show an error in place of the panel. */
public final class RefusedSearch extends RuntimeException {

    RefusedSearch(String panel, String reason) {
        super(panel + ": " + reason);
    }
}
