package redress.bench.texts;

import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.carrot2.clustering.Document;
import org.carrot2.clustering.lingo.LingoClusteringAlgorithm;
import org.carrot2.language.LanguageComponents;

/** Lingo of Carrot2 (Osinski and Weiss 2005), as its plug-in for Elasticsearch has it, on the words of the texts. */
final class Lingo {

    private final LanguageComponents english;

    Lingo() throws IOException {
        english = LanguageComponents.loader().load().language("English");
    }

    /** How many of the texts it leaves in no cluster. */
    int leftOut(List<String> texts) {
        Set<Document> grouped = Collections.newSetFromMap(new IdentityHashMap<>());
        new LingoClusteringAlgorithm()
                .cluster(texts.stream().map(text -> field -> field.accept("text", text)), english)
                .forEach(cluster -> grouped.addAll(cluster.getDocuments()));
        return texts.size() - grouped.size();
    }
}
