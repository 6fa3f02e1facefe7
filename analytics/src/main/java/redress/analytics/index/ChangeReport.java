package redress.analytics.index;

import java.util.List;

/**
 * What a clustering changed: an entry for each cluster that was there before or is there after it.
 *
 * @param clustering which
 * @param report not named as any field of a record, which lie in the same index
 */
public record ChangeReport(String clustering, List<ClusterChange> report) {}
