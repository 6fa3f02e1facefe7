package redress.dashboards.replay;

import java.util.List;
import redress.dashboards.search.Search;
import tools.jackson.databind.JsonNode;

/** Something a dashboard asks Elasticsearch, and how its answer is counted. */
interface Question {

    /** Who asks, for people. */
    String name();

    Search search();

    List<PanelAnswer> count(JsonNode response);
}
