package redress.analytics.feed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import redress.analytics.embedding.EmbeddingFailed;
import redress.analytics.embedding.Progress;
import redress.analytics.grouping.Newcomers;
import redress.analytics.grouping.OneAtATime;
import redress.analytics.index.ClusteringRecord;
import redress.analytics.index.Clusterings;
import redress.analytics.index.EmbeddedText;
import redress.analytics.index.Vectors;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;
import redress.operations.deadletter.Poison;
import redress.operations.expunge.Expunge;
import redress.privacy.Masking;

/**
 * Embeds what new complaints say, keeps the vectors, and assigns the complaints if there has been a clustering. A complaint
 * that is already there is not embedded again.
 *
 * <p>Here narratives enter analytics, and here they are masked: no vector, label, keyword or example knows a customer's
 * card, account, mailbox or telephone. Masked texts are as long as they were, so that spans in them are spans in the
 * narrative.
 */
@Component
final class Lodgings {

    /** Longer than anything the model reads, and enough to label by: megabytes must not fill the memory. */
    private static final int MOST_CHARACTERS = 8_192;

    private final Masking masking;
    private final Model model;
    private final Vectors vectors;
    private final Clusterings clusterings;
    private final Newcomers newcomers;
    private final OneAtATime lock;
    private final Expunge expunge;
    private final Arrivals arrivals;
    private final AtomicLong withoutText = new AtomicLong();

    Lodgings(
            Masking masking,
            Model model,
            Vectors vectors,
            Clusterings clusterings,
            Newcomers newcomers,
            OneAtATime lock,
            Expunge expunge,
            Arrivals arrivals) {
        this.masking = masking;
        this.model = model;
        this.vectors = vectors;
        this.clusterings = clusterings;
        this.newcomers = newcomers;
        this.lock = lock;
        this.expunge = expunge;
        this.arrivals = arrivals;
    }

    /** Complaints since the start of this process that said nothing. */
    long withoutText() {
        return withoutText.get();
    }

    /** Returns how many texts were embedded. */
    int take(List<ComplaintLodged> lodged) throws IOException {
        Map<String, ComplaintLodged> saying = new LinkedHashMap<>();
        for (ComplaintLodged complaint : lodged) {
            if (narrative(complaint).isBlank()) {
                withoutText.incrementAndGet();
            } else {
                saying.put(complaint.complaint().toString(), complaint);
            }
        }
        if (saying.isEmpty()) {
            return 0;
        }
        Map<String, EmbeddedText> stored = vectors.read(List.copyOf(saying.keySet()));
        saying.keySet().removeAll(stored.keySet());
        List<EmbeddedText> embedded = embed(List.copyOf(saying.values()));
        List<EmbeddedText> all = new ArrayList<>(stored.values());
        all.addAll(embedded);
        int count = lock.run(() -> {
            vectors.write(embedded);
            Optional<ClusteringRecord> clustering = clusterings.latest();
            if (clustering.isPresent()) {
                newcomers.assign(all, clustering.get());
            }
            return embedded.size();
        });
        arrivals.came(embedded);
        return count;
    }

    /** Forgets what these complaints said. Their clusters keep them: to be counted nobody needs words. */
    void erase(List<String> complaints) throws IOException {
        if (!complaints.isEmpty()) {
            lock.run(() -> {
                vectors.remove(complaints);
                expunge.soon();
                return complaints.size();
            });
        }
    }

    private List<EmbeddedText> embed(List<ComplaintLodged> lodged) {
        List<String> texts = lodged.stream()
                .map(Lodgings::narrative)
                .map(WellFormed::of)
                // Before the cut, which may go through a number and leave half of it unknown.
                .map(masking::of)
                .map(Lodgings::cut)
                .toList();
        List<float[]> embedded = vectors(texts);
        List<EmbeddedText> result = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            ComplaintLodged complaint = lodged.get(i);
            result.add(new EmbeddedText(
                    complaint.complaint().toString(),
                    complaint.customer(),
                    complaint.at(),
                    embedded.get(i),
                    texts.get(i),
                    Attributes.of(complaint)));
        }
        return result;
    }

    private List<float[]> vectors(List<String> texts) {
        try {
            return model.embed(texts, Progress.SILENT);
        } catch (EmbeddingFailed failed) {
            throw failed.isForGood() ? new Poison(String.valueOf(failed.getMessage())) : failed;
        }
    }

    private static String narrative(ComplaintLodged lodged) {
        return lodged.personal().read().getOrDefault("narrative", "");
    }

    private static String cut(String text) {
        if (text.length() <= MOST_CHARACTERS) {
            return text;
        }
        boolean inPair = Character.isHighSurrogate(text.charAt(MOST_CHARACTERS - 1));
        return text.substring(0, inPair ? MOST_CHARACTERS - 1 : MOST_CHARACTERS);
    }
}
