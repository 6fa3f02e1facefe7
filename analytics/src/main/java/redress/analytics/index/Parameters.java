package redress.analytics.index;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What, beside the complaints, decides what a clustering comes to: the same again gives the same again.
 *
 * @param neighbours of each text in the graph
 * @param warm whether it began with the clusters of the one before, at the same resolution
 * @param examples complaints with a person's root cause from which it learnt
 * @param model that made the vectors
 * @param software version of the service
 * @param level steps coarser (below zero) or finer that a person wanted; absent in records of earlier versions
 * @param branches the same for single clusters, by id
 */
public record Parameters(
        int neighbours,
        boolean warm,
        int examples,
        String model,
        String software,
        @Nullable Integer level,
        @Nullable Map<String, Integer> branches) {}
