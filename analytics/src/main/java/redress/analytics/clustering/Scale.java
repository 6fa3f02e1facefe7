package redress.analytics.clustering;

/** What depends on how many distinct texts there are. */
final class Scale {

    /** The mean of fewer says more about the texts themselves than about what all texts share; so do subsamples. */
    static final int FEW = 100;

    /** Plain modularity: joins whatever is linked better than by chance. */
    static final double RESOLUTION_OF_FEW = 1;

    /** The resolution is chosen on at most so many texts, which tells as much and costs the same for a million. */
    static final int CHOOSE_AMONG = 12_000;

    private static final int FEWEST = 15;
    private static final int MOST = 50;
    private static final double BASE = 3_000;

    private Scale() {}

    /**
     * Neighbours of each: 15, as UMAP has it, grown with the square root above 3,000 texts because a fixed number splits
     * ever finer as texts come in. Below 100 texts a quarter of them, or every text would be everybody's neighbour.
     */
    static int neighbours(int n) {
        long wanted = Math.round(Math.clamp(FEWEST * Math.sqrt(n / BASE), FEWEST, MOST));
        return (int) Math.min(wanted, Math.max(2, n / 4));
    }
}
