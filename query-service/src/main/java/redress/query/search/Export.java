package redress.query.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.stereotype.Component;
import redress.events.EventJson;
import redress.query.web.Reader;
import tools.jackson.databind.node.ObjectNode;

/** Writes all complaints that meet the criteria, however many, page after page. */
@Component
public final class Export {

    private static final int PAGE = 500;

    private final ComplaintSearch search;

    Export(ComplaintSearch search) {
        this.search = search;
    }

    /** A line of JSON each. */
    public void ndjson(Criteria criteria, Reader reader, OutputStream out) throws IOException {
        forEach(criteria, reader, complaint -> {
            out.write(EventJson.MAPPER.writeValueAsBytes(complaint));
            out.write('\n');
        });
    }

    /** A row each below a header. */
    public void csv(Criteria criteria, Reader reader, OutputStream out) throws IOException {
        try (CsvRows rows = new CsvRows(new java.io.OutputStreamWriter(out, UTF_8))) {
            forEach(criteria, reader, rows::add);
        }
    }

    private interface Taker {
        void take(ObjectNode complaint) throws IOException;
    }

    private void forEach(Criteria criteria, Reader reader, Taker taker) throws IOException {
        Criteria page = new Criteria(
                criteria.text(),
                criteria.wanted(),
                criteria.unwanted(),
                criteria.from(),
                criteria.to(),
                criteria.sorting(),
                PAGE,
                null);
        List<Hit<ObjectNode>> hits = search.page(page, reader);
        while (!hits.isEmpty()) {
            for (Hit<ObjectNode> hit : hits) {
                ObjectNode complaint = hit.source();
                if (complaint != null) {
                    taker.take(complaint);
                }
            }
            page = page.after(hits.getLast().sort(), PAGE);
            hits = search.page(page, reader);
        }
    }
}
