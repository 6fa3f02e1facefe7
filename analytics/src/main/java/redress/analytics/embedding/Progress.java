package redress.analytics.embedding;

/** Told how far a long piece of work has come, never by two threads at once. */
@FunctionalInterface
public interface Progress {

    Progress SILENT = (done, total) -> {};

    void reached(int done, int total);
}
